package nl.peildatum.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.peildatum.query.assessment.CaseQuestion;
import nl.peildatum.query.assessment.ElementInHindsight;
import nl.peildatum.query.assessment.GoverningDay;
import nl.peildatum.query.assessment.GoverningRules;
import nl.peildatum.query.assessment.HindsightMatrix;
import nl.peildatum.query.assessment.LaneInHindsight;
import nl.peildatum.query.assessment.LaterChanges;
import nl.peildatum.query.cases.CasesInHindsight.Now;
import nl.peildatum.query.cases.CasesInHindsight.Then;
import nl.peildatum.query.laterknowledge.LaterKnowledge;
import nl.peildatum.query.laterknowledge.Readings;
import nl.peildatum.query.laterknowledge.ReadingsOfDay;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/** One case, looked back at. */
final class CaseInHindsight {
  private final CountriesThen countries;
  private final CaseQuestion question;
  private final List<GoverningDay> days;
  private final Now now;
  private final @Nullable Then then;
  private final KnownThen knownNow;
  private final KnownThen knownThen;

  /**
   * @param then {@code null} = what was public on each governing day
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

  private ElementInHindsight element(int i, Looks asThen, Looks asNow) {
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

  /** Where no moment of the record is asked for, what was public on the day itself. */
  private GoverningDay asKnownThen(GoverningDay on) {
    return then == null ? on.asPublicOn(publicBy(on)) : on;
  }

  private LocalDate publicBy(GoverningDay on) {
    var bekendOp = on.bekendOp();
    return bekendOp == null || bekendOp.isAfter(on.day()) ? on.day() : bekendOp;
  }

  private Looks looks(KnownThen known, UnaryOperator<GoverningDay> as) {
    return Looks.of(question, days.stream().map(as).toList(), now.today(), known);
  }

  private List<LaneInHindsight> lanes(Looks asThen, Looks asNow, int i) {
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
