package nl.peildatum.decision;

/**
 * A reference to a passage that a decision quotes, which policy rests on (<i>vindplaats</i>).
 *
 * @param index in the passages of the decision, from 0
 */
public record PassageReference(DecisionId decision, int index) {}
