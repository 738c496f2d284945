package nl.peildatum.time;

import java.time.LocalDate;

/**
 * What was recorded about one lane, in the order of its sequence (1, 2, 3 … per country). {@code C}
 * is what a fact says: a Set or an End with its own dates.
 */
public sealed interface Fact<C> {
  long sequence();

  /** A Set or an End: paints. */
  record Stated<C>(long sequence, C content) implements Fact<C> {}

  /** Takes the place of {@code target}, the live end of a chain, with content already inherited. */
  record Corrected<C>(long sequence, long target, C content) implements Fact<C> {}

  /** {@code target} was this register's own error: a whole chain, or an annulment, goes. */
  record Retracted<C>(long sequence, long target) implements Fact<C> {}

  /**
   * Hides {@code target}'s chain on {@code fromInclusive} (Europe/Amsterdam) and after
   * (<i>vernietigen</i>).
   */
  record Annulled<C>(long sequence, long target, LocalDate fromInclusive) implements Fact<C> {}
}
