package nl.peildatum.command.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The only clock of recording. It must be read last before appending, in the transaction that
 * appends.
 */
@FunctionalInterface
public interface StoreClock {
  /**
   * The instant at which the facts of one decision are recorded: later than the country's last and
   * than every published watermark.
   *
   * @param lastOfCountry the country's last {@code recordedAt}, UTC; null when nothing is recorded
   *     yet
   */
  AppendMoment recordingMoment(@Nullable Instant lastOfCountry);
}
