package nl.peildatum.query.parameters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the moment of the record for a question that names none. That is the instant up to which
 * everything was read, so that the answer is final; on a node that lags, it is the current instant,
 * and the answer is not final.
 *
 * @param longestLag the longest lag of {@code recordedThrough} behind this node's clock
 */
record DefaultMoment(Duration longestLag) {
  private boolean isBehind(Instant now, @Nullable Instant recordedThrough) {
    return recordedThrough == null || recordedThrough.isBefore(now.minus(longestLag));
  }

  /**
   * The default moment for one country, never before its head.
   *
   * @param head when the last whole decision that was read was recorded
   */
  Instant latest(Instant now, @Nullable Instant recordedThrough, Optional<Instant> head) {
    var latest = recordedThrough == null || isBehind(now, recordedThrough) ? now : recordedThrough;
    return head.filter(latest::isBefore).orElse(latest);
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
