package nl.peildatum.query.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.peildatum.query.assessment.CasesInHindsight.Now;
import nl.peildatum.query.assessment.CasesInHindsight.Then;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.ElementInHindsight;
import nl.peildatum.query.governing.GoverningDay;
import nl.peildatum.query.governing.GoverningRules;
import nl.peildatum.query.governing.HindsightMatrix;
import nl.peildatum.query.governing.LaneInHindsight;
import nl.peildatum.query.governing.LaterChanges;
import nl.peildatum.query.laterknowledge.LaterKnowledge;
import nl.peildatum.query.laterknowledge.Readings;
import nl.peildatum.query.laterknowledge.ReadingsOfDay;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/** The hindsight of one case. */
final class CaseInHindsight {
  private final CountriesThen countries;
  private final CaseQuestion question;
  private final List<GoverningDay> days;
  private final Now now;
  private final @Nullable Then then;
  private final KnownThen knownNow;
  private final KnownThen knownThen;

  /**
   * @param then the earlier moment of the record; {@code null} = what was public on each governing
   *     day
   */
  CaseInHindsight(
      CountriesThen countries,
      CaseQuestion question,
      GoverningRules table,
      Now now,
      @Nullable Then then) {
    this.countries = countries;
    this.question = question;
    this.days = question.days(table);
    this.now = now;
    this.then = then;
    this.knownNow = known(now.sequence(), now.instant());
    this.knownThen = then == null ? knownNow : known(then.sequence(), then.instant());
  }

  private KnownThen known(long sequence, @Nullable Instant instant) {
    return new KnownThen(countries, now.record(), sequence, instant);
  }

  List<ElementInHindsight> elements() {
    var asThen = looks(knownThen, this::asKnownThen);
    var asNow = looks(knownNow, UnaryOperator.identity());
    return IntStream.range(0, days.size()).mapToObj(i -> element(i, asThen, asNow)).toList();
  }

  private ElementInHindsight element(int i, CaseAsKnown asThen, CaseAsKnown asNow) {
    var on = days.get(i);
    var since = since(on);
    return new ElementInHindsight(
        on,
        asThen.from().get(i),
        asNow.from().get(i),
        lanes(asThen, asNow, i),
        since.because(known -> read(known, on)),
        since.wouldHaveChanged(known -> read(known, on)),
        (then == null ? asNow : asThen).on().get(i).notes());
  }

  /**
   * The governing day as known then; without a moment of the record, only what was public on the
   * day itself counts.
   */
  private GoverningDay asKnownThen(GoverningDay on) {
    return then == null ? on.asPublicOn(publicBy(on)) : on;
  }

  private LocalDate publicBy(GoverningDay on) {
    var bekendOp = on.bekendOp();
    return bekendOp == null || bekendOp.isAfter(on.day()) ? on.day() : bekendOp;
  }

  private CaseAsKnown looks(KnownThen known, UnaryOperator<GoverningDay> as) {
    return CaseAsKnown.of(question, days.stream().map(as).toList(), now.today(), known);
  }

  private List<LaneInHindsight> lanes(CaseAsKnown asThen, CaseAsKnown asNow, int i) {
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
