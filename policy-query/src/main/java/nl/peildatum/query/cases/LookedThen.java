package nl.peildatum.query.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.query.assessment.GoverningDay;
import nl.peildatum.query.assessment.LaterChange;
import nl.peildatum.query.assessment.LaterChanges;
import nl.peildatum.query.assessment.Looked;
import nl.peildatum.time.Lane;

/** What the record says on a governing day. */
public record LookedThen(GoverningDay on, Map<DecisionId, LaterChange> tested, DayThen day)
    implements Looked {
  @Override
  public List<Answer> answers() {
    return day.answers();
  }

  @Override
  public List<String> otherAreas() {
    return day.otherAreas();
  }

  @Override
  public Map<DecisionId, SortedSet<Lane>> leftOutHere() {
    return day.leftOutHere();
  }

  /** The decisions that do not count on the day, wherever they are about. */
  Set<DecisionId> leftOut() {
    return LaterChanges.leftOut(tested);
  }
}
