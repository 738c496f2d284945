package nl.peildatum.query.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.answer.Impact;
import nl.peildatum.answer.LaterChanges;
import nl.peildatum.answer.Readings;
import nl.peildatum.assessment.CaseQuestion;
import nl.peildatum.assessment.GoverningDay;
import nl.peildatum.assessment.GoverningRules;
import nl.peildatum.assessment.Receipt;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which answers given before read otherwise by now, and by which facts. What a place reads then and
 * now is compared once for all days; of the cases that looked at it then, the days are looked up.
 * The hash of an event names the record up to it (law 1), so nothing kept can grow old.
 */
public final class Impacts {
  private static final int MOST_MOMENTS = 500;
  private static final int MOST_READINGS = 2_000;
  private static final int MOST_PLACES = 20_000;
  private static final int MOST_DAYS = 100_000;

  /** A point of a record and what counts there. */
  private record Point(
      CountryCode country,
      long sequence,
      String hash,
      Basis basis,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut) {}

  private record Place(Point point, @Nullable String area) {}

  private record PlaceThenAndNow(Point then, Point now, @Nullable String area) {}

  /**
   * @param contested {@code null} where no decision is left out at either moment
   */
  private record DayThenAndNow(
      PlaceThenAndNow place, LocalDate day, @Nullable LocalDate contested) {}

  private final Cache<Point, AsKnown> moments = keepingAtMost(MOST_MOMENTS);
  private final Cache<Point, LaterChanges> laterChanges = keepingAtMost(MOST_MOMENTS);
  private final Cache<Place, Readings> readings = keepingAtMost(MOST_READINGS);
  private final Cache<PlaceThenAndNow, Impact> places = keepingAtMost(MOST_PLACES);
  private final Cache<DayThenAndNow, List<RecordedEvent>> days = keepingAtMost(MOST_DAYS);

  private static <K, V> Cache<K, V> keepingAtMost(int most) {
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).<K, V>build();
  }

  /**
   * The facts that make the answer read otherwise, in the order of the record; none where it reads
   * the same.
   *
   * @param record that holds the receipt's sequence; as it is now
   */
  public List<RecordedEvent> of(Receipt receipt, CountryRecord record) {
    if (receipt.sequence() == record.head()) {
      return List.of();
    }
    var table = GoverningRules.ofVersion(receipt.rules()).orElseThrow();
    var facts = new TreeMap<Long, RecordedEvent>();
    for (var on : receipt.question().days(table)) {
      var look = new Look(record, receipt.question(), on);
      for (var fact : look.factsSince(receipt.sequence())) {
        facts.put(fact.sequence(), fact);
      }
    }
    return List.copyOf(facts.values());
  }

  /** One governing day of a case, looked at from any point of the record. */
  private final class Look {
    private final CountryRecord record;
    private final CaseQuestion question;
    private final GoverningDay on;

    Look(CountryRecord record, CaseQuestion question, GoverningDay on) {
      this.record = record;
      this.question = question;
      this.on = on;
    }

    List<RecordedEvent> factsSince(long then) {
      var place = new PlaceThenAndNow(point(then), point(record.head()), question.area());
      return differs(place) ? days.get(dayOf(place), unknown -> facts(then)) : List.of();
    }

    /** What was public on the day itself is asked of no other day. */
    private boolean differs(PlaceThenAndNow place) {
      return on.rule().byPublicness()
          ? Impact.differs(readings(place.then()), readings(place.now()), on.day())
          : places.get(place, this::compared).differsOn(on.day());
    }

    private Impact compared(PlaceThenAndNow place) {
      return Impact.between(readings(place.then()), readings(place.now()));
    }

    private DayThenAndNow dayOf(PlaceThenAndNow place) {
      var allCounts = place.then().leftOut().isEmpty() && place.now().leftOut().isEmpty();
      return new DayThenAndNow(place, on.day(), allCounts ? null : on.contested());
    }

    private List<RecordedEvent> facts(long then) {
      return Impact.facts(
          record, then, record.head(), sequence -> readings(point(sequence)).on(on.day()));
    }

    private Readings readings(Point point) {
      return readings.get(
          new Place(point, question.area()), p -> Readings.of(known(p.point()), p.area()));
    }

    private AsKnown known(Point point) {
      return moments.get(
          point, p -> record.without(p.leftOut(), p.sequence(), p.basis(), p.bekendOp()));
    }

    private Point point(long sequence) {
      var contested = on.contested();
      var whole = point(sequence, Set.of());
      if (contested == null) {
        return whole;
      }
      var later = laterChanges.get(whole, p -> LaterChanges.of(known(p)));
      return point(sequence, later.leftOut(contested, on.day()));
    }

    private Point point(long sequence, Set<DecisionId> leftOut) {
      var hash = record.hash(sequence);
      return new Point(
          question.country(), sequence, hash, question.basis(), on.bekendOp(), leftOut);
    }
  }
}
