package nl.peildatum.query.governing;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.governing.LaterChange;
import nl.peildatum.time.Lane;

/** The answers of the record on a governing day. */
public interface GoverningDayReading {
  GoverningDay on();

  /** The decisions that art. 83 Vw 2000 tests on that day, in the order of their ids. */
  Map<DecisionId, LaterChange> tested();

  /**
   * The decisions about the place asked for that do not count on that day, with the lanes that each
   * is about there.
   */
  Map<DecisionId, SortedSet<Lane>> leftOutHere();

  /**
   * The answers of every lane that bears on a person from the area; of every lane of the country
   * where no area is stated.
   */
  List<Answer> answers();

  /**
   * The kinds of policy of which that day was not read; none where the register claims nothing for
   * the country.
   */
  List<String> kindsNotRead();

  /** The ids of the other areas whose policy may bear on the person as well. */
  List<String> otherAreas();
}
