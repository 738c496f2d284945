package nl.peildatum.query.impact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.RequestObject;

/**
 * Reads the lines of a question about earlier answers, and writes the facts that changed an answer.
 */
public final class ImpactJson {
  private ImpactJson() {}

  /** A line with a receipt, as it was sent. */
  public record Line(Optional<String> receipt, List<Violation> violations) {}

  /** A first line with a draft, as it was sent. */
  public record Draft(Optional<Map<String, Object>> decision, List<Violation> violations) {}

  /**
   * @param line as {@link Json#sent} returns it
   */
  public static boolean isDraft(Map<String, Object> line) {
    return line.containsKey("decision");
  }

  /**
   * @param line a line for which {@link #isDraft} is true
   */
  public static Draft readDraft(Map<String, Object> line) {
    var violations = new Violations();
    var sent =
        new RequestObject(line, "", violations).onlyFields(List.of("decision")).require("decision");
    return new Draft(sent.object("decision").map(decision -> decision.object()), violations.all());
  }

  /**
   * @param line as {@link Json#sent} returns it
   */
  public static Line read(Map<String, Object> line) {
    var violations = new Violations();
    var sent =
        new RequestObject(line, "", violations).onlyFields(List.of("receipt")).require("receipt");
    return new Line(sent.text("receipt"), violations.all());
  }

  public static byte[] write(String receipt, List<RecordedEvent> facts) {
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
