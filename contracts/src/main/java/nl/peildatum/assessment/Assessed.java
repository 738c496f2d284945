package nl.peildatum.assessment;

import nl.peildatum.answer.Answer;

/**
 * An answer with regard to one person.
 *
 * @param applies false where the policy is in force and yet does not apply to this person
 */
public record Assessed(Answer answer, boolean applies) {}
