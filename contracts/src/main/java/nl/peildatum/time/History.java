package nl.peildatum.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** All facts recorded about one lane, in order of sequence. Immutable. */
public final class History<C> {
  private final AppendOnlyList<Fact<C>> facts;

  private History(AppendOnlyList<Fact<C>> facts) {
    this.facts = facts;
  }

  public static <C> History<C> empty() {
    return new History<>(AppendOnlyList.empty());
  }

  public History<C> and(Fact<C> next) {
    return new History<>(facts.and(next));
  }

  public List<Fact<C>> facts() {
    return facts;
  }

  /**
   * The live correction chains in the order of places. A correction is in the chain of its target,
   * a retracted chain is left out, and an annulled chain carries its annulment. A fact whose target
   * does not count does not count either.
   *
   * @param upTo sequence, inclusive
   * @param counts whether the fact with a sequence counts
   */
  public List<FactChain<C>> chains(long upTo, LongPredicate counts) {
    var live = new TreeMap<Long, FactChain<C>>();
    Map<Long, Long> rootOf = new HashMap<>();
    for (var fact : facts) {
      if (fact.sequence() > upTo) {
        break;
      }
      if (counts.test(fact.sequence())) {
        take(fact, live, rootOf);
      }
    }
    return new ArrayList<>(live.values());
  }

  private static <C> void take(Fact<C> fact, Map<Long, FactChain<C>> live, Map<Long, Long> rootOf) {
    switch (fact) {
      case Fact.Stated<C> stated -> {
        live.put(stated.sequence(), FactChain.of(stated));
        rootOf.put(stated.sequence(), stated.sequence());
      }
      case Fact.Corrected<C> correct -> {
        var root = rootOf.get(correct.target());
        if (root != null && live.computeIfPresent(root, (r, p) -> p.corrected(correct)) != null) {
          rootOf.put(correct.sequence(), root);
        }
      }
      case Fact.Annulled<C> annul -> {
        var root = rootOf.get(annul.target());
        var by = new FactChain.Annulment(annul.sequence(), annul.fromInclusive());
        if (root != null && live.computeIfPresent(root, (r, p) -> p.annulled(by)) != null) {
          rootOf.put(annul.sequence(), root);
        }
      }
      case Fact.Retracted<C> retract -> {
        var root = rootOf.get(retract.target());
        if (root != null) {
          live.computeIfPresent(root, (r, p) -> without(retract.target(), p));
        }
      }
    }
  }

  /**
   * The chain after a retraction: without its annulment if the annulment was retracted, else {@code
   * null}, which removes the chain.
   */
  @SuppressWarnings("NullAway")
  private static <C> FactChain<C> without(long target, FactChain<C> chain) {
    return chain.isAnnulledBy(target) ? chain.withoutAnnulment(target) : null;
  }
}
