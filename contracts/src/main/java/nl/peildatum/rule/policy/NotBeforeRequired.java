package nl.peildatum.rule.policy;

import java.util.Optional;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DecisionCheck;

/**
 * Rule: a start that is known by its last day only ("uiterlijk op") also states the first day on
 * which it may have started, if it ends policy or follows policy. Else nobody could tell on which
 * earlier days it is not certain.
 */
public final class NotBeforeRequired {
  private NotBeforeRequired() {}

  /**
   * Checks a fact.
   *
   * @param replaced the chain that the fact corrects, which does not count as earlier policy
   * @param pointer JSON pointer to the act
   */
  public static void check(
      PolicyFact fact,
      Start start,
      Optional<CorrectionChain> replaced,
      String pointer,
      DecisionCheck check) {
    var bounds = start.bounds();
    if (bounds != null
        && bounds.notBefore() == null
        && (fact.isEnd() || followsPolicy(fact, start, replaced, check))) {
      check.refuse(
          "missing-field",
          pointer + "/fromNotBefore",
          "State fromNotBefore, the first day on which this may have started, for example"
              + " \"fromNotBefore\": \"2013-01-01\": it "
              + (fact.isEnd() ? "ends policy" : "follows a fact of the same lane")
              + ", and on the days before that one the earlier policy is certain.");
    }
  }

  private static boolean followsPolicy(
      PolicyFact fact, Start start, Optional<CorrectionChain> replaced, DecisionCheck check) {
    var from = start.earliest().orElseThrow();
    var root = replaced.map(CorrectionChain::root).orElse(0L);
    return check.known().lane(fact.lane()).facts().stream()
            .filter(other -> other.chain().root() != root)
            .flatMap(other -> other.lanePeriod().stream())
            .anyMatch(other -> other.period().from().isBefore(from))
        || check.ownFacts().stream()
            .filter(own -> own.fact().lane().equals(fact.lane()))
            .anyMatch(own -> own.from() != null && own.from().isBefore(from));
  }
}
