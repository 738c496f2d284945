package nl.peildatum.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days around one, Europe/Amsterdam, on which nothing turns of what was looked at. */
public final class RunOfDays {
  private final LocalDate day;
  private final boolean wanted;
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;

  public RunOfDays(LocalDate day) {
    this(day, true);
  }

  private RunOfDays(LocalDate day, boolean wanted) {
    this.day = day;
    this.wanted = wanted;
  }

  /** Of which only the day counts: nobody asks how far it goes. */
  public static RunOfDays ofTheDay(LocalDate day) {
    return new RunOfDays(day, false);
  }

  /** Whether somebody asks how far it goes. */
  public boolean isWanted() {
    return wanted;
  }

  public LocalDate day() {
    return day;
  }

  /**
   * @param turning a day from which on (inclusive) something may read otherwise; {@code null} =
   *     none
   */
  public void cutIf(@Nullable LocalDate turning) {
    if (turning != null) {
      cut(turning);
    }
  }

  /**
   * @param turning a day from which on (inclusive) something may read otherwise
   */
  public void cut(LocalDate turning) {
    if (turning.isAfter(day)) {
      until = until == null || turning.isBefore(until) ? turning : until;
    } else {
      from = from == null || turning.isAfter(from) ? turning : from;
    }
  }

  /** Cuts to the days of another run around the same day. */
  public void cut(RunOfDays other) {
    cutIf(other.from);
    cutIf(other.until);
  }

  public boolean contains(LocalDate other) {
    return (from == null || !other.isBefore(from)) && (until == null || other.isBefore(until));
  }

  /** Inclusive; {@code null} = no first day. */
  public @Nullable LocalDate from() {
    return from;
  }

  /** Exclusive; {@code null} = no last day. */
  public @Nullable LocalDate until() {
    return until;
  }
}
