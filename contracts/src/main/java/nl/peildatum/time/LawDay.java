package nl.peildatum.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Converts between instants and calendar days in Europe/Amsterdam; days of 23 and 25 hours are
 * handled.
 */
public final class LawDay {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private LawDay() {}

  /** The law day on which an instant lies. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, AMSTERDAM);
  }

  /** The first instant of a law day, UTC. */
  public static Instant begins(LocalDate day) {
    return day.atStartOfDay(AMSTERDAM).toInstant();
  }
}
