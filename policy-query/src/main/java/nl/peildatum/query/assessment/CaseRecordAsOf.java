package nl.peildatum.query.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.governing.LaterChange;
import nl.peildatum.governing.LaterChanges;
import nl.peildatum.query.governing.CaseRecord;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * A country's record as known at one moment, for the assessment of cases.
 *
 * @param sequence the last of a whole decision, inclusive; 0 before everything
 * @param instant UTC; {@code null} before everything
 */
public record CaseRecordAsOf(
    CaseRecordCache countries, CountryRecord record, long sequence, @Nullable Instant instant)
    implements CaseRecord {

  public static CaseRecordAsOf at(ResolvedMoment moment, CaseRecordCache countries) {
    return new CaseRecordAsOf(
        countries, moment.record(), moment.sequence(), moment.beschikbaarOp());
  }

  @Override
  public @Nullable LocalDate day() {
    return instant == null ? null : LawDay.of(instant);
  }

  @Override
  public DecisionId decidedBy(long sequence) {
    return record.versionsUpTo(sequence).getFirst().envelope().decisionId();
  }

  @Override
  public List<KnownGroup> groups() {
    return countries.groups(this);
  }

  /** The answers on one governing day of a case. */
  public GoverningDayAnswers answers(CaseQuestion question, GoverningDay on) {
    var tested = tested(question, on);
    var leftOut = LaterChanges.leftOut(tested);
    var country = countries.country(this, question, on.bekendOp(), leftOut);
    return new GoverningDayAnswers(on, tested, country.on(question.area(), on.day(), leftOut));
  }

  private Map<DecisionId, LaterChange> tested(CaseQuestion question, GoverningDay on) {
    var contested = on.contested();
    return contested == null
        ? Map.of()
        : countries
            .country(this, question, on.bekendOp(), Set.of())
            .laterChanges()
            .tested(contested, on.day());
  }
}
