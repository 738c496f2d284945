package nl.peildatum.query.governing;

import nl.peildatum.answer.Answer;
import nl.peildatum.kind.Bearing;

/** An answer, with whether its policy applies to one person. */
public record Assessed(Answer answer, Bearing bearing) {

  /** Whether the policy applies to the person; false where it is in force but does not. */
  public boolean applies() {
    return bearing.applies();
  }
}
