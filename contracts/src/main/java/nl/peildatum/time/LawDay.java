package nl.peildatum.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day in the Netherlands; 23- and 25-hour days included. */
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
