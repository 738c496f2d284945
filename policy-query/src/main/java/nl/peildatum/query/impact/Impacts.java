package nl.peildatum.query.impact;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.assessment.CaseQuestion;
import nl.peildatum.query.assessment.GoverningDay;
import nl.peildatum.query.assessment.GoverningRules;
import nl.peildatum.query.assessment.LaterChanges;
import nl.peildatum.query.assessment.Receipt;
import nl.peildatum.query.cases.Kept;
import nl.peildatum.query.laterknowledge.CountingDays;
import nl.peildatum.query.laterknowledge.Impact;
import nl.peildatum.query.laterknowledge.RecordedSince;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which answers given before read otherwise by now, and by which facts. What a place reads then and
 * now is compared once for a run of days; of the cases that looked at it then, the days are looked
 * up. The hash of an event names the record up to it (law 1), so nothing kept can grow old.
 */
public final class Impacts {
  private static final int MOST_MOMENTS = 500;
  private static final int MOST_PLACES = 20_000;

  /** Of all moments kept together; each is about a KiB. */
  private static final long MOST_FACTS = 30_000;

  /** A record up to and including a sequence. */
  private record Head(CountryCode country, long sequence, String hash) {
    static Head of(CountryRecord record, long sequence) {
      return new Head(record.country(), sequence, record.hash(sequence));
    }
  }

  private record ThenAndNow(Head then, Head now) {}

  /**
   * What counts of a record on a governing day, by days that stand for all that count alike.
   *
   * @param bekendOp {@code null} = no filter
   * @param court {@code null} where nothing was ever to be left out
   */
  private record Counting(
      Basis basis, @Nullable LocalDate bekendOp, CountingDays.@Nullable Court court) {
    Counting wholeRecord() {
      return court == null ? this : new Counting(basis, bekendOp, null);
    }
  }

  private record Point(Head head, Counting counting, Set<DecisionId> leftOut) {}

  private record Place(ThenAndNow between, Counting counting, @Nullable String area) {}

  private final Cache<Head, CountingDays> countingDays = Kept.atMost(MOST_MOMENTS);
  private final Cache<ThenAndNow, RecordedSince> since = Kept.atMost(MOST_MOMENTS);
  private final Cache<Point, RecordAsOf> moments =
      Kept.atMost(MOST_FACTS, known -> 1 + (int) known.sequence());
  private final Cache<Point, LaterChanges> laterChanges = Kept.atMost(MOST_MOMENTS);
  private final Cache<Place, Impact> places = Kept.atMost(MOST_PLACES);

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
    var between =
        new ThenAndNow(Head.of(record, receipt.sequence()), Head.of(record, record.head()));
    var facts = new TreeMap<Long, RecordedEvent>();
    for (var on : receipt.question().days(table)) {
      for (var fact : new Look(record, between, receipt.question(), on).facts()) {
        facts.put(fact.sequence(), fact);
      }
    }
    return List.copyOf(facts.values());
  }

  /** One governing day of a case, looked at from any point of the record. */
  private final class Look {
    private final CountryRecord record;
    private final ThenAndNow between;
    private final LocalDate day;
    private final Place place;

    Look(CountryRecord record, ThenAndNow between, CaseQuestion question, GoverningDay on) {
      this.record = record;
      this.between = between;
      this.day = on.day();
      this.place = new Place(between, counting(question, on), question.area());
    }

    private Counting counting(CaseQuestion question, GoverningDay on) {
      var days = Kept.in(countingDays, between.now(), () -> CountingDays.of(record));
      return new Counting(
          question.basis(),
          Optional.ofNullable(on.bekendOp()).map(days::firstPublicLike).orElse(null),
          Optional.ofNullable(on.contested())
              .flatMap(contested -> days.court(contested, on.day()))
              .orElse(null));
    }

    List<RecordedEvent> facts() {
      return Kept.in(places, place, () -> Impact.of(recordedSince(), this::known, place.area()))
          .factsOn(day, this::known);
    }

    private RecordedSince recordedSince() {
      return Kept.in(
          since,
          between,
          () -> RecordedSince.of(record, between.then().sequence(), between.now().sequence()));
    }

    private RecordAsOf known(long sequence) {
      var counting = place.counting();
      var whole = new Point(Head.of(record, sequence), counting.wholeRecord(), Set.of());
      var court = counting.court();
      return court == null
          ? known(whole)
          : known(new Point(whole.head(), whole.counting(), leftOut(whole, court)));
    }

    private Set<DecisionId> leftOut(Point whole, CountingDays.Court court) {
      return Kept.in(laterChanges, whole, () -> LaterChanges.of(known(whole)))
          .leftOut(court.contested(), court.day());
    }

    private RecordAsOf known(Point point) {
      return Kept.in(
          moments,
          point,
          () ->
              record.without(
                  point.leftOut(),
                  point.head().sequence(),
                  point.counting().basis(),
                  point.counting().bekendOp()));
    }
  }
}
