package nl.peildatum.deploy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the wait for reading what was recorded when the reading makes no progress for too long.
 * Reading again after a failure is progress only when it gets further than before.
 */
final class ReadingWait {
  private final long maxStandstill;
  private final long lineInterval;
  private final LongSupplier nanos;
  private Progress furthest = new Progress(0, 0, 0, null);
  private long advancedAt;
  private long lastLineAt;

  /**
   * The progress of the reading.
   *
   * @param compared number of events of the topic that were compared with the store so far
   * @param toCompare the number of events to compare; zero while there is no comparison
   * @param read number of events that the query side has read
   * @param behind number of events on the topic that were not read yet; null when that is not known
   */
  record Progress(long compared, long toCompare, long read, @Nullable Long behind) {
    private Progress furthest(Progress other) {
      return new Progress(
          Math.max(compared, other.compared),
          other.toCompare,
          Math.max(read, other.read),
          other.behind);
    }

    private boolean isFurtherThan(Progress other) {
      return compared > other.compared || read > other.read;
    }

    String text() {
      var answering =
          "%d events read to answer from%s"
              .formatted(read, behind == null ? "" : " of %d".formatted(read + behind));
      return toCompare == 0
          ? answering
          : "%d of %d events of the topic held against the event store, %s"
              .formatted(compared, toCompare, answering);
    }
  }

  /**
   * @param maxStandstill how long there may be no progress at all
   * @param lineInterval the time between two lines about the progress
   * @param nanos a clock that never goes back, such as {@link System#nanoTime()}
   */
  ReadingWait(Duration maxStandstill, Duration lineInterval, LongSupplier nanos) {
    this.maxStandstill = maxStandstill.toNanos();
    this.lineInterval = lineInterval.toNanos();
    this.nanos = nanos;
    this.advancedAt = nanos.getAsLong();
    this.lastLineAt = advancedAt;
  }

  /**
   * Checks the progress; to be called often.
   *
   * @return a line to print, when one is due; otherwise empty
   * @throws CannotStart when there was no progress for too long
   */
  Optional<String> check(Progress now) {
    var moment = nanos.getAsLong();
    if (now.isFurtherThan(furthest)) {
      furthest = furthest.furthest(now);
      advancedAt = moment;
    }
    if (moment - advancedAt > maxStandstill) {
      throw new CannotStart(
          "Reading what was recorded made no progress for %d s (%s); its log says why."
              .formatted(Duration.ofNanos(maxStandstill).toSeconds(), now.text()));
    }
    if (moment - lastLineAt < lineInterval) {
      return Optional.empty();
    }
    lastLineAt = moment;
    return Optional.of("reading what was recorded: " + now.text());
  }
}
