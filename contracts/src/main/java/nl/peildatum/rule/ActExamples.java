package nl.peildatum.rule;

import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;

/** Builds examples of correct acts for the detail of a violation. */
final class ActExamples {
  private ActExamples() {}

  /**
   * An example of Retract, which needs a decision of its own with an instrument of type
   * DATA_CORRECTION.
   */
  static String retraction(long fact) {
    return "{ \"type\": \"Retract\", \"fact\": " + fact + " } in a DATA_CORRECTION";
  }

  static String retraction(Optional<RecordedEvent> event) {
    return event
        .map(of -> retraction(of.sequence()))
        .orElse("leave one of the two acts of this decision out");
  }

  /**
   * An example of Correct.
   *
   * @param field a field with its value, as JSON
   */
  static String correction(long fact, String field) {
    return "{ \"type\": \"Correct\", \"fact\": "
        + fact
        + ", \"replacement\": { "
        + field
        + " } } in a DATA_CORRECTION";
  }
}
