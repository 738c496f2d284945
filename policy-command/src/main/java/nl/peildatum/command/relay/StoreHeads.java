package nl.peildatum.command.relay;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.command.store.SettledMoment;
import nl.peildatum.command.topic.StoreReader;

/**
 * The head of each country in the store at a settled moment, updated from one settled moment to the
 * next.
 */
final class StoreHeads {
  private static final long STEP = 100_000;

  private final StoreReader store;
  private final SortedMap<String, ChainHead> heads = new TreeMap<>();
  private long index;

  StoreHeads(StoreReader store) {
    this.store = store;
  }

  /** Forgets the heads, because the store may be another one: everything is read again. */
  void forget() {
    heads.clear();
    index = 0;
  }

  /** The heads at exactly that settled moment, by country. */
  SortedMap<String, ChainHead> at(SettledMoment point) {
    while (index < point.index()) {
      var upTo = Math.min(index + STEP, point.index());
      store.lastBetween(index, upTo).forEach(last -> heads.put(last.country(), last.head()));
      index = upTo;
    }
    return new TreeMap<>(heads);
  }
}
