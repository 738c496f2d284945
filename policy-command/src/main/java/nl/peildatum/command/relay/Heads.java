package nl.peildatum.command.relay;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.codec.Head;
import nl.peildatum.command.store.Settled;
import nl.peildatum.command.topic.StoreReader;

/** Where each country stands in the store, carried forward from one settled point to the next. */
final class Heads {
  private static final long STEP = 100_000;

  private final StoreReader store;
  private final SortedMap<String, Head> heads = new TreeMap<>();
  private long index;

  Heads(StoreReader store) {
    this.store = store;
  }

  /** The store may be another one: all is read again. */
  void forget() {
    heads.clear();
    index = 0;
  }

  /** The heads at that point and not a moment later, by country. */
  SortedMap<String, Head> at(Settled point) {
    while (index < point.index()) {
      var upTo = Math.min(index + STEP, point.index());
      store.lastBetween(index, upTo).forEach(last -> heads.put(last.country(), last.head()));
      index = upTo;
    }
    return new TreeMap<>(heads);
  }
}
