package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Keeps, per partition, the open watermarks and the last one that the events read agreed with. */
final class Watermarks {
  private static final int REMEMBERED = 100;

  private final Map<Integer, TreeMap<Instant, Watermark>> open = new HashMap<>();
  private final Map<Integer, Instant> agreed = new HashMap<>();
  private final Map<Integer, Watermark> disputed = new HashMap<>();

  /** Adds an open watermark; the oldest but one is dropped when there are too many. */
  void add(Watermark watermark) {
    if (!isAgreed(watermark)) {
      var ofPartition = open.computeIfAbsent(watermark.partition(), _ -> new TreeMap<>());
      ofPartition.put(watermark.watermark(), watermark);
      if (ofPartition.size() > REMEMBERED) {
        ofPartition.remove(ofPartition.higherKey(ofPartition.firstKey()));
      }
    }
  }

  /**
   * Agrees with the latest watermark of each partition for which {@code holds} is true; under load
   * the very latest is often ahead of the events read.
   */
  void agreeWhere(Predicate<Watermark> holds) {
    for (var ofPartition : open.values()) {
      ofPartition.descendingMap().values().stream()
          .filter(holds)
          .findFirst()
          .ifPresent(watermark -> agree(watermark, ofPartition));
    }
  }

  private void agree(Watermark watermark, NavigableMap<Instant, Watermark> ofPartition) {
    agreed.put(watermark.partition(), watermark.watermark());
    disputed.remove(watermark.partition());
    ofPartition.headMap(watermark.watermark(), true).clear();
  }

  /** The latest watermark of a partition that was not agreed with; empty where there is none. */
  Optional<Watermark> open(int partition) {
    return Optional.ofNullable(open.get(partition))
        .map(TreeMap::lastEntry)
        .map(Map.Entry::getValue);
  }

  /** The instant, UTC, inclusive, up to which a partition was agreed; empty before the first. */
  Optional<Instant> agreedAt(int partition) {
    return Optional.ofNullable(agreed.get(partition));
  }

  /** Whether this watermark, or a later one of its partition, was agreed with. */
  boolean isAgreed(Watermark watermark) {
    return agreedAt(watermark.partition())
        .filter(instant -> !instant.isBefore(watermark.watermark()))
        .isPresent();
  }

  /** Whether this is the first dispute of the state that the watermark describes. */
  boolean firstDispute(Watermark watermark) {
    var before = disputed.put(watermark.partition(), watermark);
    return before == null
        || before.count() != watermark.count()
        || !before.heads().equals(watermark.heads());
  }

  /**
   * The instant up to which every partition was read, UTC, inclusive; empty until each was agreed
   * with.
   */
  Optional<Instant> agreedBy(int partitions) {
    return agreed.size() < partitions
        ? Optional.empty()
        : agreed.values().stream().min(Instant::compareTo);
  }
}
