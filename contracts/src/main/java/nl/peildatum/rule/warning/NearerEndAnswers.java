package nl.peildatum.rule.warning;

import java.util.List;
import nl.peildatum.areaanswer.EndsInside;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.warning.Warnings.FactOfDecision;
import nl.peildatum.wording.Wording;

/**
 * Warning: policy decided for a wider area does not apply in an area inside it for which an End
 * stands.
 */
final class NearerEndAnswers {
  private NearerEndAnswers() {}

  static List<Warning> among(List<FactOfDecision> facts, RecordAsOf known) {
    var sets =
        facts.stream()
            .map(FactOfDecision::fact)
            .filter(PolicyFact::isSet)
            .map(PolicyFact::lane)
            .distinct()
            .toList();
    var ends = EndsInside.of(known, sets);
    return ends.isEmpty()
        ? List.of()
        : List.of(
            new Warning("nearer-end-answers", Wording.of("nearer-end-answers"), List.copyOf(ends)));
  }
}
