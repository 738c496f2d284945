package nl.peildatum.time;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The days a fact governs (<i>geldigheid</i>): Europe/Amsterdam law days, {@code from} inclusive,
 * {@code until} exclusive, {@code null} = until further notice.
 */
public record ValidPeriod(LocalDate from, @Nullable LocalDate until) {

  public ValidPeriod {
    if (until != null && !from.isBefore(until)) {
      throw new EmptyPeriod(from, until);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  public boolean overlaps(ValidPeriod other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  /** Passes on the first day and, unless the period is open-ended, the day after its last day. */
  public void eachBound(Consumer<LocalDate> take) {
    take.accept(from);
    if (until != null) {
      take.accept(until);
    }
  }

  private boolean startsBeforeEndOf(ValidPeriod other) {
    return other.until == null || from.isBefore(other.until);
  }
}
