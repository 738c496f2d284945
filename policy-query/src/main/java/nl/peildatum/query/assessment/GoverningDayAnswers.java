package nl.peildatum.query.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.governing.LaterChange;
import nl.peildatum.governing.LaterChanges;
import nl.peildatum.query.governing.GoverningDayReading;
import nl.peildatum.time.Lane;

/** The answers on a governing day, with the decisions that art. 83 Vw 2000 tests. */
public record GoverningDayAnswers(
    GoverningDay on, Map<DecisionId, LaterChange> tested, DayAnswers day)
    implements GoverningDayReading {
  @Override
  public List<Answer> answers() {
    return day.answers();
  }

  @Override
  public List<String> kindsNotRead() {
    return day.kindsNotRead();
  }

  @Override
  public List<String> otherAreas() {
    return day.otherAreas();
  }

  @Override
  public Map<DecisionId, SortedSet<Lane>> leftOutHere() {
    return day.leftOutHere();
  }

  /** The decisions that do not count on the day, whichever place they are about. */
  public Set<DecisionId> leftOut() {
    return LaterChanges.leftOut(tested);
  }
}
