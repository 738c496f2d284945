package nl.peildatum.rule;

import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;

/** Acts as one would write them, to be shown in a refusal. */
final class RightForm {
  private RightForm() {}

  /** In a decision of its own: what corrects performs nothing else. */
  static String retraction(long fact) {
    return "{ \"type\": \"Retract\", \"fact\": " + fact + " } in a DATA_CORRECTION";
  }

  static String retraction(Optional<RecordedEvent> event) {
    return event
        .map(of -> retraction(of.sequence()))
        .orElse("leave one of the two acts of this decision out");
  }

  /**
   * @param field with its value, as JSON
   */
  static String correction(long fact, String field) {
    return "{ \"type\": \"Correct\", \"fact\": "
        + fact
        + ", \"replacement\": { "
        + field
        + " } } in a DATA_CORRECTION";
  }
}
