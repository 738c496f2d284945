package nl.peildatum.time;

import java.time.LocalDate;

/**
 * A fact about one lane with its sequence (1, 2, 3 … per country). {@code C} is the content of a
 * fact: a Set or an End with its own dates.
 */
public sealed interface Fact<C> {
  long sequence();

  /** A Set or an End; it contributes days to the timeline of its lane. */
  record Stated<C>(long sequence, C content) implements Fact<C> {}

  /**
   * A correction of {@code target}, the live end of a chain; the content includes the members
   * inherited from the target.
   */
  record Corrected<C>(long sequence, long target, C content) implements Fact<C> {}

  /**
   * A retraction of {@code target}, which was this register's own error: it removes a whole chain
   * or an annulment.
   */
  record Retracted<C>(long sequence, long target) implements Fact<C> {}

  /**
   * An annulment (<i>vernietigen</i>): hides the chain of {@code target} on {@code fromInclusive}
   * (Europe/Amsterdam) and after.
   */
  record Annulled<C>(long sequence, long target, LocalDate fromInclusive) implements Fact<C> {}
}
