package nl.peildatum.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.LaterChanges;
import nl.peildatum.governing.Receipt;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that changed earlier answers. The readings of a place then and now are compared
 * once for each run of days, and cached for all cases about that place. The hash of an event
 * identifies the record up to that event (law 1), so no cache entry becomes outdated.
 */
public final class ImpactSearch {
  private static final int MOST_MOMENTS = 500;
  private static final int MOST_PLACES = 20_000;

  /** The most facts of all cached records together; a fact takes about 1 KiB. */
  private static final long MOST_FACTS = 30_000;

  /** A record up to a sequence, inclusive. */
  private record RecordHead(CountryCode country, long sequence, String hash) {
    static RecordHead of(CountryRecord record, long sequence) {
      return new RecordHead(record.country(), sequence, record.hash(sequence));
    }
  }

  private record ThenAndNow(RecordHead then, RecordHead now) {}

  /**
   * The filters of a record on a governing day. Each day is replaced by the first day with equal
   * counting facts, so that many cases share one entry of the cache.
   *
   * @param bekendOp {@code null} = no filter
   * @param art83 the contested and the governing day, by which a court leaves out decisions (art.
   *     83 Vw 2000); {@code null} where it leaves out none
   */
  private record CountingFilter(
      Basis basis, @Nullable LocalDate bekendOp, CountingDays.@Nullable DayPair art83) {
    CountingFilter withoutArt83() {
      return art83 == null ? this : new CountingFilter(basis, bekendOp, null);
    }
  }

  private record RecordKey(RecordHead head, CountingFilter counting, Set<DecisionId> leftOut) {}

  /**
   * Ordered by its area, which a client writes: a cache with many texts of one hash code stays
   * fast.
   */
  private record PlaceKey(ThenAndNow between, CountingFilter counting, @Nullable String area)
      implements Comparable<PlaceKey> {
    @Override
    public int compareTo(PlaceKey other) {
      return Objects.toString(area, "").compareTo(Objects.toString(other.area, ""));
    }
  }

  private final ImpactCache<RecordHead, CountingDays> countingDays;
  private final ImpactCache<ThenAndNow, RecordedSince> since;
  private final ImpactCache<RecordKey, RecordAsOf> moments;
  private final ImpactCache<RecordKey, LaterChanges> laterChanges;
  private final ImpactCache<PlaceKey, Impact> places;

  /**
   * @param caches keep what many receipts share
   */
  public ImpactSearch(ImpactCaches caches) {
    this.countingDays = caches.atMost(MOST_MOMENTS);
    this.since = caches.atMost(MOST_MOMENTS);
    this.moments = caches.atMost(MOST_FACTS, known -> 1 + (int) known.sequence());
    this.laterChanges = caches.atMost(MOST_MOMENTS);
    this.places = caches.atMost(MOST_PLACES);
  }

  /**
   * The facts that changed the answer of a receipt, in the order of the record; empty where it did
   * not change.
   *
   * @param record the present record, which contains the receipt's sequence
   */
  public List<RecordedEvent> of(Receipt receipt, CountryRecord record) {
    if (receipt.sequence() == record.head()) {
      return List.of();
    }
    var table = GoverningRules.ofVersion(receipt.rules()).orElseThrow();
    var between =
        new ThenAndNow(
            RecordHead.of(record, receipt.sequence()), RecordHead.of(record, record.head()));
    var facts = new TreeMap<Long, RecordedEvent>();
    for (var on : receipt.question().days(table)) {
      for (var fact : new DayComparison(record, between, receipt.question(), on).facts()) {
        facts.put(fact.sequence(), fact);
      }
    }
    return List.copyOf(facts.values());
  }

  /** Compares the readings of one governing day then and now. */
  private final class DayComparison {
    private final CountryRecord record;
    private final ThenAndNow between;
    private final LocalDate day;
    private final PlaceKey place;

    DayComparison(
        CountryRecord record, ThenAndNow between, CaseQuestion question, GoverningDay on) {
      this.record = record;
      this.between = between;
      this.day = on.day();
      this.place = new PlaceKey(between, counting(question, on), question.area());
    }

    private CountingFilter counting(CaseQuestion question, GoverningDay on) {
      var days = countingDays.get(between.now(), () -> CountingDays.of(record));
      return new CountingFilter(
          question.basis(),
          Optional.ofNullable(on.bekendOp()).map(days::firstPublicLike).orElse(null),
          Optional.ofNullable(on.contested())
              .flatMap(contested -> days.pair(contested, on.day()))
              .orElse(null));
    }

    List<RecordedEvent> facts() {
      return places
          .get(place, () -> Impact.of(recordedSince(), this::known, place.area()))
          .factsOn(day, this::known);
    }

    private RecordedSince recordedSince() {
      return since.get(
          between,
          () -> RecordedSince.of(record, between.then().sequence(), between.now().sequence()));
    }

    private RecordAsOf known(long sequence) {
      var counting = place.counting();
      var whole = new RecordKey(RecordHead.of(record, sequence), counting.withoutArt83(), Set.of());
      var art83 = counting.art83();
      return art83 == null
          ? known(whole)
          : known(new RecordKey(whole.head(), whole.counting(), leftOut(whole, art83)));
    }

    private Set<DecisionId> leftOut(RecordKey whole, CountingDays.DayPair art83) {
      return laterChanges
          .get(whole, () -> LaterChanges.of(known(whole)))
          .leftOut(art83.contested(), art83.day());
    }

    private RecordAsOf known(RecordKey key) {
      return moments.get(
          key,
          () ->
              record
                  .asKnown(key.head().sequence(), key.counting().basis(), key.counting().bekendOp())
                  .without(key.leftOut()));
    }
  }
}
