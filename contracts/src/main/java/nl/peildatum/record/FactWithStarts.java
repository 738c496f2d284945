package nl.peildatum.record;

import java.util.function.Supplier;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.FactChain;
import org.jspecify.annotations.Nullable;

/** A place with its starts on both bases. Its {@link FactDetails} are computed on first use. */
public final class FactWithStarts {
  private final FactChain<PolicyFact> place;
  private final Starts starts;
  private volatile @Nullable FactDetails shown;

  FactWithStarts(FactChain<PolicyFact> place, Starts starts) {
    this.place = place;
    this.starts = starts;
  }

  FactChain<PolicyFact> place() {
    return place;
  }

  Starts starts() {
    return starts;
  }

  /** Whether this place and its starts equal those of another moment of knowledge in its lane. */
  boolean isSameAs(FactWithStarts other) {
    return place.equals(other.place) && starts.equals(other.starts);
  }

  /**
   * The details that answers show, computed on first use and then kept.
   *
   * @param showing computes the details; they depend on the place and its starts only, so every
   *     supplier gives an equal result
   */
  public FactDetails shown(Supplier<FactDetails> showing) {
    var known = shown;
    if (known == null) {
      known = showing.get();
      shown = known;
    }
    return known;
  }
}
