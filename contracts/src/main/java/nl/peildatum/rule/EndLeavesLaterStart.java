package nl.peildatum.rule;

import java.util.List;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.Warnings.OfDecision;

/** An End yields to what was recorded to start later, unless it overrules. */
final class EndLeavesLaterStart {
  private EndLeavesLaterStart() {}

  /**
   * @param head sequence up to which (inclusive) a later start was on record already
   */
  static List<Warning> among(List<OfDecision> facts, AsKnown known, long head) {
    var left =
        facts.stream()
            .map(OfDecision::fact)
            .filter(fact -> !fact.isSet() && !fact.overrules())
            .filter(end -> leaves(end, known, head))
            .map(PolicyFact::lane)
            .distinct()
            .sorted()
            .toList();
    return left.isEmpty()
        ? List.of()
        : List.of(
            new Warning(
                "end-leaves-later-start",
                "What was recorded to start after the end goes on standing. To sweep that away too,"
                    + " say overrules: true.",
                left));
  }

  private static boolean leaves(PolicyFact end, AsKnown known, long head) {
    return end.start()
        .earliest()
        .filter(from -> known.setStartsAfter(end.lane(), from, head))
        .isPresent();
  }
}
