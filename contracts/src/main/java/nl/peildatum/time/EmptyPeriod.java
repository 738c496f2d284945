package nl.peildatum.time;

import java.time.LocalDate;

/**
 * Thrown for a period without days: its {@code from} (inclusive) is not before its {@code until}
 * (exclusive).
 */
public final class EmptyPeriod extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  EmptyPeriod(LocalDate from, LocalDate until) {
    super("from " + from + " is not before until " + until);
  }
}
