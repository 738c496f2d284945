package nl.peildatum.command.relay;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.command.store.Settled;
import nl.peildatum.json.Head;
import tools.jackson.databind.json.JsonMapper;

/** Where each country stands in the store, carried forward from one settled point to the next. */
final class Heads {
  private static final JsonMapper JSON = new JsonMapper();

  private final StoreReader store;
  private final SortedMap<String, Head> heads = new TreeMap<>();
  private long index;

  Heads(StoreReader store) {
    this.store = store;
  }

  /** The heads at that point and not a moment later, by country. */
  SortedMap<String, Head> at(Settled point) {
    store.lastBetween(index, point.index()).forEach(last -> heads.put(last.country(), head(last)));
    index = point.index();
    return new TreeMap<>(heads);
  }

  private static Head head(Publication last) {
    return new Head(last.sequence(), JSON.readTree(last.payload()).path("hash").asString(""));
  }

  static boolean reached(Map<String, Head> heads, Map<String, Long> published) {
    return heads.entrySet().stream()
        .allMatch(e -> published.getOrDefault(e.getKey(), 0L) >= e.getValue().sequence());
  }
}
