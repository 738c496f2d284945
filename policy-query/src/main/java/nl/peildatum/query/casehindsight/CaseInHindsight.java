package nl.peildatum.query.casehindsight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.LaterChanges;
import nl.peildatum.impact.Readings;
import nl.peildatum.impact.ReadingsOfDay;
import nl.peildatum.query.assessment.CaseRecordAsOf;
import nl.peildatum.query.governing.ElementInHindsight;
import nl.peildatum.query.governing.HindsightMatrix;
import nl.peildatum.query.governing.LaneInHindsight;
import nl.peildatum.query.laterknowledge.LaterKnowledge;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/** Computes the hindsight of one case: what was known then and what is known now. */
public final class CaseInHindsight {
  private final CaseQuestion question;
  private final List<GoverningDay> days;
  private final LocalDate today;
  private final CaseRecordAsOf now;
  private final @Nullable CaseRecordAsOf then;

  /**
   * @param today Europe/Amsterdam
   * @param now the record at its present moment
   * @param then the record at the earlier moment; {@code null} = what was public on each governing
   *     day
   */
  public CaseInHindsight(
      CaseQuestion question,
      GoverningRules table,
      LocalDate today,
      CaseRecordAsOf now,
      @Nullable CaseRecordAsOf then) {
    this.question = question;
    this.days = question.days(table);
    this.today = today;
    this.now = now;
    this.then = then;
  }

  /** The hindsight of each governing day. */
  public List<ElementInHindsight> elements() {
    var asThen =
        then == null
            ? answers(now, days.stream().map(on -> on.asPublicOn(publicBy(on))).toList())
            : answers(then, days);
    var asNow = answers(now, days);
    return IntStream.range(0, days.size()).mapToObj(i -> element(i, asThen, asNow)).toList();
  }

  private ElementInHindsight element(int i, CaseAnswersAsKnown asThen, CaseAnswersAsKnown asNow) {
    var on = days.get(i);
    var since = since(on);
    return new ElementInHindsight(
        on,
        asThen.viewpoints().get(i),
        asNow.viewpoints().get(i),
        lanes(asThen, asNow, i),
        since.because(known -> read(known, on)),
        since.wouldHaveChanged(known -> read(known, on)),
        (then == null ? asNow : asThen).elements().get(i).notes());
  }

  private static LocalDate publicBy(GoverningDay on) {
    var bekendOp = on.bekendOp();
    return bekendOp == null || bekendOp.isAfter(on.day()) ? on.day() : bekendOp;
  }

  private CaseAnswersAsKnown answers(CaseRecordAsOf known, List<GoverningDay> on) {
    return CaseAnswersAsKnown.of(question, on, today, known);
  }

  private List<LaneInHindsight> lanes(CaseAnswersAsKnown asThen, CaseAnswersAsKnown asNow, int i) {
    var four =
        new HindsightMatrix(
            asThen.thatDay().get(i),
            asNow.thatDay().get(i),
            asThen.today().get(i),
            asNow.today().get(i));
    return question.area() == null ? four.ofTheCountry() : four.ofOnePlace();
  }

  private LaterKnowledge since(GoverningDay on) {
    return then == null
        ? LaterKnowledge.publicAfter(publicBy(on), now.record(), question.basis(), on.bekendOp())
        : LaterKnowledge.recordedAfter(
            then.sequence(), now.record(), question.basis(), on.bekendOp());
  }

  private ReadingsOfDay read(RecordAsOf known, GoverningDay on) {
    var contested = on.contested();
    var counting =
        contested == null
            ? known
            : known.without(LaterChanges.of(known).leftOut(contested, on.day()));
    return Readings.of(counting, question.area()).on(on.day());
  }
}
