package nl.peildatum.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.assessment.CaseQuestion;
import nl.peildatum.assessment.GoverningDay;
import nl.peildatum.assessment.Known;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.AssessmentWriter;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * A country's record at the moment from which a case is looked at.
 *
 * @param sequence the last of a whole decision, inclusive; 0 before everything
 * @param instant UTC; {@code null} before everything
 * @param form version of what is told of it
 */
record KnownThen(
    WrittenDays days, CountryRecord record, long sequence, @Nullable Instant instant, int form)
    implements Known {

  /** As it is told now. */
  KnownThen(WrittenDays days, CountryRecord record, long sequence, @Nullable Instant instant) {
    this(days, record, sequence, instant, AssessmentWriter.FORM);
  }

  @Override
  public @Nullable LocalDate day() {
    return instant == null ? null : LawDay.of(instant);
  }

  @Override
  public DecisionId decidedBy(long sequence) {
    var event = record.event(sequence).orElseThrow();
    return event.statement() instanceof Statement.Corrected corrected
        ? decidedBy(corrected.target().sequence())
        : event.envelope().decisionId();
  }

  /** Once for each governing day of a case. */
  LookedThen look(CaseQuestion question, GoverningDay on) {
    var leftOut = leftOut(question, on);
    var day = days.on(this, question, on, leftOut);
    var others =
        form < AssessmentWriter.TELLS_OF_OTHER_AREAS ? List.<String>of() : day.otherAreas();
    return new LookedThen(on, leftOut, day, others);
  }

  private Set<DecisionId> leftOut(CaseQuestion question, GoverningDay on) {
    var contested = on.contested();
    return contested == null
        ? Set.of()
        : days.country(this, question, on.bekendOp(), Set.of())
            .laterChanges()
            .leftOut(contested, on.day());
  }
}
