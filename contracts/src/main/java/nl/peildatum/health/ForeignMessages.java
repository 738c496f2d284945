package nl.peildatum.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.peildatum.health.SideHealth.Reason;

/**
 * Counts the messages on the product's topics that do not have its form and were skipped. An alarm
 * reports the first of a partition without delay, later ones at most once a minute.
 */
public final class ForeignMessages {
  private static final long BETWEEN_ALARMS_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final Comparator<Place> BY_NAME =
      Comparator.comparing(Place::topic).thenComparingInt(Place::partition);

  private final Consumer<String> alarm;
  private final ConcurrentNavigableMap<Place, Seen> seen = new ConcurrentSkipListMap<>(BY_NAME);

  private record Place(String topic, int partition) {}

  private record Seen(long count, long lastOffset, String why, long alarmedAt) {}

  /**
   * @param alarm writes one line of the log
   */
  public ForeignMessages(Consumer<String> alarm) {
    this.alarm = alarm;
  }

  /**
   * Counts a message that was skipped; a message counted before is not counted again.
   *
   * @param why the difference from the product's form, as the end of a sentence
   */
  public void skipped(String topic, int partition, long offset, String why) {
    var place = new Place(topic, partition);
    var before = seen.get(place);
    if (before != null && offset <= before.lastOffset) {
      return;
    }
    var now = System.nanoTime();
    var count = before == null ? 1 : before.count + 1;
    var alarmedAt =
        before == null || now - before.alarmedAt >= BETWEEN_ALARMS_NANOS ? now : before.alarmedAt;
    seen.put(place, new Seen(count, offset, why, alarmedAt));
    if (alarmedAt == now) {
      alarm.accept(
          "alarm foreign-message topic=%s partition=%d offset=%d %s: it is skipped (%d so far)"
              .formatted(topic, partition, offset, why, count));
    }
  }

  /**
   * Forgets the messages of a partition that ends before the last of them: it was created again.
   *
   * @param end offset after the last message
   */
  public void endsAt(String topic, int partition, long end) {
    seen.computeIfPresent(
        new Place(topic, partition), (_, before) -> before.lastOffset < end ? before : null);
  }

  /** The counts by topic and partition. */
  public List<Map<String, Object>> json() {
    var all = new ArrayList<Map<String, Object>>();
    seen.forEach(
        (place, last) -> {
          var one = new LinkedHashMap<String, Object>();
          one.put("topic", place.topic);
          one.put("partition", place.partition);
          one.put("count", last.count);
          one.put("lastOffset", last.lastOffset);
          one.put("why", last.why);
          all.add(one);
        });
    return all;
  }

  /** The warning about foreign messages; empty while none was seen. */
  public Optional<Reason> warning() {
    var places =
        seen.entrySet().stream()
            .map(
                it ->
                    "%s, partition %d (%d, the last at offset %d)"
                        .formatted(
                            it.getKey().topic,
                            it.getKey().partition,
                            it.getValue().count,
                            it.getValue().lastOffset))
            .collect(Collectors.joining("; "));
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reason("foreign-message", "Messages of somebody else were skipped: " + places));
  }
}
