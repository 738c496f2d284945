package nl.peildatum.deploy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits the wait until everything recorded is read: the wait lasts as long as the reading makes
 * progress. Reading again after a failure counts as progress only once it gets further than before.
 */
final class ReadingWait {
  private final long longestStandstill;
  private final long betweenLines;
  private final LongSupplier nanos;
  private Progress furthest = new Progress(0, 0, 0, null);
  private long advancedAt;
  private long saidAt;

  /**
   * The progress of the reading.
   *
   * @param compared events of the topic that were compared with the store so far
   * @param toCompare the number of events to compare; zero while there is no comparison
   * @param read events that the query side has read
   * @param behind events on the topic that were not read yet; null when that is not known
   */
  record Progress(long compared, long toCompare, long read, @Nullable Long behind) {
    private Progress furtherOf(Progress other) {
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
   * @param longestStandstill how long there may be no progress at all
   * @param betweenLines the time between two lines about the progress
   * @param nanos a clock that never goes back, such as {@link System#nanoTime()}
   */
  ReadingWait(Duration longestStandstill, Duration betweenLines, LongSupplier nanos) {
    this.longestStandstill = longestStandstill.toNanos();
    this.betweenLines = betweenLines.toNanos();
    this.nanos = nanos;
    this.advancedAt = nanos.getAsLong();
    this.saidAt = advancedAt;
  }

  /**
   * Takes the present progress; to be called often.
   *
   * @return a line to print, when one is due; otherwise empty
   * @throws CannotStart when there was no progress for too long
   */
  Optional<String> at(Progress now) {
    var moment = nanos.getAsLong();
    if (now.isFurtherThan(furthest)) {
      furthest = furthest.furtherOf(now);
      advancedAt = moment;
    }
    if (moment - advancedAt > longestStandstill) {
      throw new CannotStart(
          "Reading what was recorded made no progress for %d s (%s); its log says why."
              .formatted(Duration.ofNanos(longestStandstill).toSeconds(), now.text()));
    }
    if (moment - saidAt < betweenLines) {
      return Optional.empty();
    }
    saidAt = moment;
    return Optional.of("reading what was recorded: " + now.text());
  }
}
