package nl.peildatum.query.cases;

import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.assessment.GoverningDay;
import nl.peildatum.assessment.Looked;
import nl.peildatum.decision.DecisionId;

/** What the record says on a governing day, with its bytes. */
record LookedThen(GoverningDay on, Set<DecisionId> leftOut, WrittenDay day, List<String> otherAreas)
    implements Looked {
  @Override
  public List<Answer> answers() {
    return day.answers();
  }
}
