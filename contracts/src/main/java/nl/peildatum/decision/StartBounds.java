package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a start of which the day itself is not known (<i>uiterlijk op</i>).
 *
 * @param notAfter last day on which it may have started, inclusive, Europe/Amsterdam; from this day
 *     on it holds
 * @param notBefore first day on which it may have started, inclusive; {@code null} = not known
 */
public record StartBounds(LocalDate notAfter, @Nullable LocalDate notBefore) {

  /** Passes on both bounds, as far as they are known. */
  public void eachBound(Consumer<LocalDate> take) {
    take.accept(notAfter);
    if (notBefore != null) {
      take.accept(notBefore);
    }
  }

  /** Whether it may or may not have started by the day. */
  public boolean leaveOpen(LocalDate day) {
    return day.isBefore(notAfter) && (notBefore == null || !day.isBefore(notBefore));
  }
}
