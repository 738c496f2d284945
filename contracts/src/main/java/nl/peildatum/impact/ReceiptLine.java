package nl.peildatum.impact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.RequestObject;

/** A line with a receipt, as it was sent; {@code receipt} is empty where it is not a text. */
public record ReceiptLine(Optional<String> receipt, List<Violation> violations) {

  /**
   * Reads a line.
   *
   * @param line as {@link nl.peildatum.json.Json#sent} returns it
   */
  public static ReceiptLine read(Map<String, Object> line) {
    var violations = new Violations();
    var sent =
        new RequestObject(line, "", violations).onlyFields(List.of("receipt")).require("receipt");
    return new ReceiptLine(sent.text("receipt"), violations.all());
  }
}
