package nl.peildatum.query.parameters;

import java.util.Optional;
import nl.peildatum.wording.Wording;

/**
 * Checks the period in a question: {@code from} inclusive, {@code until} exclusive; either may be
 * left out.
 */
public final class Period {
  private Period() {}

  /** Adds a fault if the period is empty; the bounds are days or instants. */
  public static <T extends Comparable<? super T>> void refuseEmpty(
      Optional<T> from, Optional<T> until, Parameters parameters) {
    if (from.isPresent() && until.isPresent() && from.get().compareTo(until.get()) >= 0) {
      parameters.refuse(
          "empty-period", "until", Wording.of("empty-period", from.get(), until.get()));
    }
  }
}
