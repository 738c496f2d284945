package nl.peildatum.query.parameters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default moment of the record for a question that names none: the instant up to which
 * everything was read, so that the answer is final. A node that lags answers as of its clock
 * instead, and not finally.
 *
 * @param longestLag the longest lag of {@code recordedThrough} behind this node's clock
 */
record Freshness(Duration longestLag) {
  boolean isBehind(Instant now, @Nullable Instant recordedThrough) {
    return recordedThrough == null || recordedThrough.isBefore(now.minus(longestLag));
  }

  /**
   * The default moment for one country, never before its head.
   *
   * @param head when the last whole decision that was read was recorded
   */
  Instant latest(Instant now, @Nullable Instant recordedThrough, Optional<Instant> head) {
    var read = isBehind(now, recordedThrough) || recordedThrough == null ? now : recordedThrough;
    return head.filter(read::isBefore).orElse(read);
  }

  /**
   * The default moment for all countries. Unless the node lags, it may lie before the last head,
   * since another country may have been recorded before that head.
   *
   * @param lastHead the last head of all countries
   */
  Instant latestOfAll(Instant now, @Nullable Instant recordedThrough, Optional<Instant> lastHead) {
    return latest(
        now,
        recordedThrough,
        isBehind(now, recordedThrough) ? lastHead : Optional.<Instant>empty());
  }
}
