package nl.peildatum.query.parameters;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.peildatum.time.LawDay;

/**
 * The clock of this node, used only for today's date and the instant at which a question arrived.
 */
public record QueryClock(InstantSource source) {
  /** Today in Europe/Amsterdam. */
  LocalDate today() {
    return LawDay.of(now());
  }

  /** The current instant, UTC, whole milliseconds. */
  Instant now() {
    return source.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
