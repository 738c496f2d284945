package nl.peildatum.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A longest run of days on which one fact stands, or no fact.
 *
 * @param from first day, inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record TimelineSegment<T>(
    @Nullable LocalDate from, @Nullable LocalDate until, Optional<LanePeriod<T>> standing) {

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** The days of this segment; empty if it has no first day. */
  public Optional<ValidPeriod> period() {
    return Optional.ofNullable(from).map(first -> new ValidPeriod(first, until));
  }
}
