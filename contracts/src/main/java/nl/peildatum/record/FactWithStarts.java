package nl.peildatum.record;

import java.util.function.Supplier;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.FactChain;
import org.jspecify.annotations.Nullable;

/** A correction chain with its starts on both bases. Its {@link FactDetails} are kept. */
public final class FactWithStarts {
  private final FactChain<PolicyFact> chain;
  private final Starts starts;
  private final long documentsCorrectedBy;
  private volatile @Nullable FactDetails details;

  /**
   * @param documentsCorrectedBy sequence of the last correction of the instrument or the sources of
   *     the chain's decisions; 0 if there is none
   */
  FactWithStarts(FactChain<PolicyFact> chain, Starts starts, long documentsCorrectedBy) {
    this.chain = chain;
    this.starts = starts;
    this.documentsCorrectedBy = documentsCorrectedBy;
  }

  FactChain<PolicyFact> chain() {
    return chain;
  }

  Starts starts() {
    return starts;
  }

  /**
   * Whether the chain, its starts and the documents it rests on equal those of this lane at another
   * moment of the record.
   */
  boolean isSameAs(FactWithStarts other) {
    return chain.equals(other.chain)
        && starts.equals(other.starts)
        && documentsCorrectedBy == other.documentsCorrectedBy;
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
