package nl.peildatum.assessment;

import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.DecisionId;

/** What the record says on a governing day. */
public interface Looked {
  GoverningDay on();

  /** The decisions that do not count on that day (art. 83 Vw 2000). */
  Set<DecisionId> leftOut();

  /** Every lane that bears on a person from the area; of the whole country where none is stated. */
  List<Answer> answers();

  /** The other areas, by id, in which policy stands that may bear on the person as well. */
  List<String> otherAreas();
}
