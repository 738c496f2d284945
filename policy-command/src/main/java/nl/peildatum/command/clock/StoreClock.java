package nl.peildatum.command.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock that gives decisions their instant. It must be read in the transaction that appends,
 * after everything else that this transaction reads.
 */
@FunctionalInterface
public interface StoreClock {
  /**
   * Returns the instant at which a decision is recorded: later than the country's last one and than
   * every published watermark.
   *
   * @param lastOfCountry the country's last {@code recordedAt}, UTC; null when nothing is recorded
   *     yet
   */
  AppendMoment recordingMoment(@Nullable Instant lastOfCountry);
}
