package nl.peildatum.command.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The only clock of recording. Asking it is the last thing before appending, in the same
 * transaction.
 */
@FunctionalInterface
public interface StoreClock {
  /**
   * The moment at which the facts of one decision come to be recorded: later than the country's
   * last and than every published watermark.
   *
   * @param lastOfCountry the country's last {@code recordedAt}, null when nothing is recorded yet
   */
  AppendMoment recordingMoment(@Nullable Instant lastOfCountry);
}
