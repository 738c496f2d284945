package nl.peildatum.query.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment of the record a question asks that names none: up to where everything was
 * read, so that the answer is final. A node that lags answers as of its clock, and not finally.
 *
 * @param longestLag of {@code recordedThrough} behind this node's clock
 */
record Freshness(Duration longestLag) {
  boolean isBehind(Instant now, @Nullable Instant recordedThrough) {
    return recordedThrough == null || recordedThrough.isBefore(now.minus(longestLag));
  }

  /**
   * Of one country, whose record never grows before its head.
   *
   * @param head when its last whole decision that was read was recorded
   */
  Instant latest(Instant now, @Nullable Instant recordedThrough, Optional<Instant> head) {
    var read = isBehind(now, recordedThrough) || recordedThrough == null ? now : recordedThrough;
    return head.filter(read::isBefore).orElse(read);
  }

  /**
   * Of all countries: another one may have been recorded before the last head.
   *
   * @param lastHead of all of them
   */
  Instant latestOfAll(Instant now, @Nullable Instant recordedThrough, Optional<Instant> lastHead) {
    return latest(
        now,
        recordedThrough,
        isBehind(now, recordedThrough) ? lastHead : Optional.<Instant>empty());
  }
}
