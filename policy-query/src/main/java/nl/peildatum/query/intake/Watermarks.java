package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last watermark heard of each partition, and the last one that was agreed with. */
final class Watermarks {
  private final Map<Integer, Watermark> heard = new HashMap<>();
  private final Map<Integer, Instant> agreed = new HashMap<>();
  private final Map<Integer, Watermark> rereadFor = new HashMap<>();

  void hear(Watermark watermark) {
    heard.merge(
        watermark.partition(),
        watermark,
        (before, now) -> now.watermark().isBefore(before.watermark()) ? before : now);
  }

  /** Those that were heard and not yet agreed with. */
  Collection<Watermark> open() {
    return heard.values().stream().filter(this::isNews).toList();
  }

  private boolean isNews(Watermark watermark) {
    var before = agreed.get(watermark.partition());
    return before == null || before.isBefore(watermark.watermark());
  }

  void agree(Watermark watermark) {
    agreed.put(watermark.partition(), watermark.watermark());
    rereadFor.remove(watermark.partition());
  }

  /** True once for each state that the relay describes. */
  boolean firstDisagreement(Watermark watermark) {
    var before = rereadFor.put(watermark.partition(), watermark);
    return before == null
        || before.count() != watermark.count()
        || !before.heads().equals(watermark.heads());
  }

  /** The instant up to which every partition was read, inclusive; empty until each was agreed. */
  Optional<Instant> agreedBy(int partitions) {
    return agreed.size() < partitions
        ? Optional.empty()
        : agreed.values().stream().min(Instant::compareTo);
  }
}
