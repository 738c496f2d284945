package nl.peildatum.query.assessment;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.Lane;

/** What the record says on a governing day. */
public interface Looked {
  GoverningDay on();

  /** The decisions that art. 83 Vw 2000 tests on that day, in the order of their ids. */
  Map<DecisionId, LaterChange> tested();

  /**
   * Of the decisions that do not count on that day, those that are about the place asked for, each
   * with its lanes that bear there.
   */
  Map<DecisionId, SortedSet<Lane>> leftOutHere();

  /** Every lane that bears on a person from the area; of the whole country where none is stated. */
  List<Answer> answers();

  /** The other areas, by id, in which policy stands that may bear on the person as well. */
  List<String> otherAreas();
}
