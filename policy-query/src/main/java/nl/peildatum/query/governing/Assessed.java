package nl.peildatum.query.governing;

import nl.peildatum.answer.Answer;
import nl.peildatum.kind.Applicability;

/** An answer about a policy, with whether the policy applies to one person. */
public record Assessed(Answer answer, Applicability applicability) {

  /** Whether the policy applies to the person; false where it is in force but does not. */
  public boolean applies() {
    return applicability.applies();
  }
}
