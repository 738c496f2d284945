package nl.peildatum.query.casehindsight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.laterknowledge.LaterFact;

/** Writes the decisions that changed an answer, each with the facts that it made known. */
final class LaterDecisionsJson {
  private LaterDecisionsJson() {}

  /**
   * The decisions in the order in which they became known.
   *
   * @param because the facts that changed the answer, in the order in which they became known
   */
  static List<Map<String, Object>> of(List<LaterFact> because) {
    var byDecision = new LinkedHashMap<DecisionId, List<LaterFact>>();
    because.forEach(
        one -> byDecision.computeIfAbsent(one.decision().id(), id -> new ArrayList<>()).add(one));
    return byDecision.values().stream().map(LaterDecisionsJson::decision).toList();
  }

  private static Map<String, Object> decision(List<LaterFact> learned) {
    var decision = learned.getFirst().decision();
    var instrument = learned.getFirst().instrument();
    return new JsonObject()
        .with("sequence", decision.lastSequence())
        .with("decisionId", decision.id().value())
        .with("recordedAt", decision.recordedAt())
        .with("decidedOn", instrument.decidedOn())
        .with("announcedOn", instrument.announcedOn())
        .with("publishedOn", instrument.published().orElse(null))
        .with("learned", learned.stream().map(one -> one.learned().name()).distinct().toList())
        .with("facts", learned.stream().map(LaterFact::sequence).toList())
        .object();
  }
}
