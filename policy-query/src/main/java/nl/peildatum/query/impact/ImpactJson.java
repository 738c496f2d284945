package nl.peildatum.query.impact;

import java.util.List;
import java.util.Map;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.RequestObject;
import nl.peildatum.query.reply.Refused;

/** Reads the lines of a request about earlier answers, and writes the lines of its answer. */
final class ImpactJson {
  private ImpactJson() {}

  /**
   * Whether a line holds a draft rather than a receipt.
   *
   * @param line as {@link Json#sent} returns it
   */
  static boolean isDraft(Map<String, Object> line) {
    return line.containsKey("decision");
  }

  /**
   * The decision in a line with a draft, as it was sent; refuses a line without one.
   *
   * @param line a line for which {@link #isDraft} is true
   */
  static Map<String, Object> readDraft(Map<String, Object> line) {
    var violations = new Violations();
    var sent =
        new RequestObject(line, "", violations).onlyFields(List.of("decision")).require("decision");
    var decision = sent.object("decision");
    Refused.ifAny(violations.all());
    return decision.orElseThrow().object();
  }

  /** The line of a receipt whose answer changed. */
  static byte[] write(String receipt, List<RecordedEvent> facts) {
    return Json.MAPPER.writeValueAsBytes(
        new JsonObject()
            .with("receipt", receipt)
            .with("facts", facts.stream().map(ImpactJson::fact).toList())
            .object());
  }

  private static Map<String, Object> fact(RecordedEvent event) {
    return new JsonObject()
        .with("sequence", event.sequence())
        .with("decisionId", event.envelope().decisionId().value())
        .object();
  }
}
