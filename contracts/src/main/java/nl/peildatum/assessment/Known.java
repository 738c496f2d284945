package nl.peildatum.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/** The record of a country at the moment from which a case is looked at. */
public interface Known {
  /** The decisions that do not count on a governing day (art. 83 Vw 2000). */
  Set<DecisionId> leftOut(CaseQuestion question, GoverningDay on);

  /**
   * The decision that set or ended the policy of a fact: of a correction the one that was
   * corrected.
   *
   * @param sequence of a Set or End that is on record, or of what stands in its place
   */
  DecisionId decidedBy(long sequence);

  /** The day (Europe/Amsterdam) of that moment; {@code null} = before everything. */
  @Nullable LocalDate day();

  /** Every lane that bears on a person from the area; of the whole country where none is stated. */
  List<Answer> answers(CaseQuestion question, GoverningDay on);
}
