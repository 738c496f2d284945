package nl.peildatum.command.relay;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.command.store.SettledMoment;
import nl.peildatum.command.topic.StoreReader;

/**
 * Finds the head of each country in the store at a settled moment. It remembers the heads of the
 * last moment and reads only the events after it.
 */
final class StoreHeads {
  private static final long INDEXES_PER_QUERY = 100_000;

  private final StoreReader store;
  private final SortedMap<String, ChainHead> heads = new TreeMap<>();
  private long index;

  StoreHeads(StoreReader store) {
    this.store = store;
  }

  /** Forgets the heads, because the store may have been replaced; all are read again. */
  void forget() {
    heads.clear();
    index = 0;
  }

  /** Returns the heads at this settled moment, by country. */
  SortedMap<String, ChainHead> at(SettledMoment point) {
    while (index < point.index()) {
      var upTo = Math.min(index + INDEXES_PER_QUERY, point.index());
      store.lastBetween(index, upTo).forEach(last -> heads.put(last.country(), last.head()));
      index = upTo;
    }
    return new TreeMap<>(heads);
  }
}
