package nl.peildatum.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of days around one day, Europe/Amsterdam, which callers cut at each day on which a result
 * may change. Mutable.
 */
public final class RunOfDays {
  private final LocalDate day;
  private final boolean needsBounds;
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;

  public RunOfDays(LocalDate day) {
    this(day, true);
  }

  private RunOfDays(LocalDate day, boolean needsBounds) {
    this.day = day;
    this.needsBounds = needsBounds;
  }

  /** A run for a caller that needs the result of the day only, and not the bounds of the run. */
  public static RunOfDays ofTheDay(LocalDate day) {
    return new RunOfDays(day, false);
  }

  /** Whether the caller needs the bounds of the run. */
  public boolean needsBounds() {
    return needsBounds;
  }

  public LocalDate day() {
    return day;
  }

  /**
   * Cuts the run at a day, if there is one.
   *
   * @param turning first day (inclusive) on which the result may differ; {@code null} = none
   */
  public void cutIf(@Nullable LocalDate turning) {
    if (turning != null) {
      cut(turning);
    }
  }

  /**
   * Cuts the run at a day.
   *
   * @param turning first day (inclusive) on which the result may differ
   */
  public void cut(LocalDate turning) {
    if (turning.isAfter(day)) {
      until = until == null || turning.isBefore(until) ? turning : until;
    } else {
      from = from == null || turning.isAfter(from) ? turning : from;
    }
  }

  /** Cuts this run to the bounds of another run around an equal day. */
  public void cut(RunOfDays other) {
    cutIf(other.from);
    cutIf(other.until);
  }

  public boolean contains(LocalDate other) {
    return (from == null || !other.isBefore(from)) && (until == null || other.isBefore(until));
  }

  /** The first day, inclusive; {@code null} = no first day. */
  public @Nullable LocalDate from() {
    return from;
  }

  /** The day after the last day, exclusive; {@code null} = no last day. */
  public @Nullable LocalDate until() {
    return until;
  }
}
