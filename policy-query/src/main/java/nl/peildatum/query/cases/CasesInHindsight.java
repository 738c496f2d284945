package nl.peildatum.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.answer.LaterChanges;
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.Readings;
import nl.peildatum.answer.SinceThen;
import nl.peildatum.assessment.Assessment;
import nl.peildatum.assessment.CaseQuestion;
import nl.peildatum.assessment.Element;
import nl.peildatum.assessment.ElementInHindsight;
import nl.peildatum.assessment.FourLooks;
import nl.peildatum.assessment.GoverningDay;
import nl.peildatum.assessment.GoverningRules;
import nl.peildatum.assessment.LaneInHindsight;
import nl.peildatum.assessment.Viewpoint;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Looks back at a case: what was known then and is known now, of its governing days and of today.
 */
public final class CasesInHindsight {
  private final WrittenDays days = new WrittenDays();

  /**
   * A country's record, as known now.
   *
   * @param instant of the record, UTC
   * @param today Europe/Amsterdam
   */
  public record Now(CountryRecord record, long sequence, Instant instant, LocalDate today) {}

  /**
   * A moment of the record.
   *
   * @param sequence the last of a whole decision, inclusive; 0 before everything
   * @param instant UTC; {@code null} before everything
   */
  public record Then(long sequence, @Nullable Instant instant) {}

  /** Known then is what was recorded by a moment. */
  public List<ElementInHindsight> recorded(
      CaseQuestion question, GoverningRules table, Then then, Now now) {
    return new Case(question, table, now, then).elements();
  }

  /** Known then is what was public on each governing day. */
  public List<ElementInHindsight> publicly(CaseQuestion question, GoverningRules table, Now now) {
    return new Case(question, table, now, null).elements();
  }

  private final class Case {
    private final CaseQuestion question;
    private final List<GoverningDay> days;
    private final Now now;
    private final @Nullable Then then;
    private final KnownThen knownNow;
    private final KnownThen knownThen;

    Case(CaseQuestion question, GoverningRules table, Now now, @Nullable Then then) {
      this.question = question;
      this.days = question.days(table);
      this.now = now;
      this.then = then;
      this.knownNow = known(now.sequence(), now.instant());
      this.knownThen = then == null ? knownNow : known(then.sequence(), then.instant());
    }

    private KnownThen known(long sequence, @Nullable Instant instant) {
      return new KnownThen(CasesInHindsight.this.days, now.record(), sequence, instant);
    }

    List<ElementInHindsight> elements() {
      var then = new Looks(knownThen, this::asKnownThen);
      var now = new Looks(knownNow, on -> on);
      var asked = this.then == null ? now : then;
      return IntStream.range(0, days.size())
          .mapToObj(
              i ->
                  new ElementInHindsight(
                      days.get(i),
                      then.viewpoint(i),
                      now.viewpoint(i),
                      lanes(then, now, i),
                      since(days.get(i)).because(known -> read(known, days.get(i))),
                      since(days.get(i)).wouldHaveChanged(known -> read(known, days.get(i))),
                      asked.on.get(i).notes()))
          .toList();
    }

    /** Where no moment of the record is asked for, what was public on the day itself. */
    private GoverningDay asKnownThen(GoverningDay on) {
      return then == null ? on.asPublicOn(publicBy(on)) : on;
    }

    private LocalDate publicBy(GoverningDay on) {
      var bekendOp = on.bekendOp();
      return bekendOp == null || bekendOp.isAfter(on.day()) ? on.day() : bekendOp;
    }

    private List<LaneInHindsight> lanes(Looks then, Looks now, int i) {
      var four =
          new FourLooks(
              then.on.get(i).answers(),
              now.on.get(i).answers(),
              then.today.get(i).answers(),
              now.today.get(i).answers());
      return question.area() == null ? four.ofTheCountry() : four.ofOnePlace();
    }

    private SinceThen since(GoverningDay on) {
      return then == null
          ? SinceThen.publicAfter(publicBy(on), now.record(), question.basis(), on.bekendOp())
          : SinceThen.recordedAfter(then.sequence(), now.record(), question.basis(), on.bekendOp());
    }

    private Map<Lane, Reading> read(AsKnown known, GoverningDay on) {
      var contested = on.contested();
      var counting =
          contested == null
              ? known
              : known.without(LaterChanges.of(known).leftOut(contested, on.day()));
      return Readings.of(counting, question.area()).on(on.day());
    }

    /** The governing days, and today in their place, from one point. */
    private final class Looks {
      private final List<LookedThen> looked;
      private final List<Element> on;
      private final List<Element> today;
      private final long sequence;

      Looks(KnownThen known, UnaryOperator<GoverningDay> as) {
        this.sequence = known.sequence();
        this.looked = looked(known, days.stream().map(as));
        this.on = Assessment.of(question, looked, known);
        this.today =
            Assessment.of(
                question,
                looked(known, days.stream().map(as).map(day -> day.on(now.today()))),
                known);
      }

      private List<LookedThen> looked(KnownThen known, Stream<GoverningDay> of) {
        return of.map(day -> known.look(question, day)).toList();
      }

      Viewpoint viewpoint(int i) {
        var of = looked.get(i);
        return new Viewpoint(of.on().bekendOp(), sequence, of.leftOut());
      }
    }
  }
}
