package nl.peildatum.record;

import java.util.function.Supplier;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.FactChain;
import org.jspecify.annotations.Nullable;

/** A correction chain with its starts on both bases. Its {@link FactDetails} are kept. */
public final class FactWithStarts {
  private final FactChain<PolicyFact> chain;
  private final Starts starts;
  private volatile @Nullable FactDetails details;

  FactWithStarts(FactChain<PolicyFact> chain, Starts starts) {
    this.chain = chain;
    this.starts = starts;
  }

  FactChain<PolicyFact> chain() {
    return chain;
  }

  Starts starts() {
    return starts;
  }

  /** Whether the chain and its starts equal those of this lane at another moment of the record. */
  boolean isSameAs(FactWithStarts other) {
    return chain.equals(other.chain) && starts.equals(other.starts);
  }

  /**
   * The details that answers show, computed on first use and then kept.
   *
   * @param compute computes the details; they depend on the chain and its starts only, so every
   *     supplier gives an equal result
   */
  public FactDetails details(Supplier<FactDetails> compute) {
    var known = details;
    if (known == null) {
      known = compute.get();
      details = known;
    }
    return known;
  }
}
