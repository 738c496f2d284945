package nl.peildatum.query.assessment;

import nl.peildatum.answer.Answer;
import nl.peildatum.kind.Bearing;

/** An answer with regard to one person. */
public record Assessed(Answer answer, Bearing bearing) {

  /** False where the policy is in force and yet does not apply to this person. */
  public boolean applies() {
    return bearing.applies();
  }
}
