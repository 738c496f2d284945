package nl.peildatum.rule;

import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.wording.Wording;

/** Builds examples of correct acts for the detail of a violation. */
final class ActExamples {
  private ActExamples() {}

  /**
   * An example of Retract, which needs a decision of its own with an instrument of type
   * DATA_CORRECTION.
   */
  static Wording retraction(long fact) {
    return Wording.of("act-example.retract", fact);
  }

  static Wording retraction(Optional<RecordedEvent> event) {
    return event
        .map(of -> retraction(of.sequence()))
        .orElse(Wording.of("act-example.leave-one-out"));
  }

  /**
   * An example of Correct.
   *
   * @param field a field with its value, as JSON
   */
  static Wording correction(long fact, String field) {
    return Wording.of("act-example.correct", fact, field);
  }
}
