package nl.peildatum.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.peildatum.areaanswer.ManyLanes;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.time.LawDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A feed grows by what a decision and a day bring, however much is on record")
class FeedGrowsTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
  private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
  private static final int LANES = 5_000;
  private static final int DECISIONS = 2_000;

  private final ManyLanes country = new ManyLanes();

  /** One decision about all, then many about two each: one from long ago, one from tomorrow on. */
  private void muchIsDecided() {
    country.designate(BEGIN, LONG_AGO, null, IntStream.range(0, LANES).toArray());
    for (var i = 1; i < DECISIONS; i++) {
      var at = BEGIN.plus(Duration.ofHours(9L * i));
      var tomorrow = LawDay.of(at).plusDays(1);
      country.designate(at, tomorrow, null, i * 7 % LANES, i * 11 % LANES);
    }
  }

  @Test
  @DisplayName("2,000 decisions in a country of 5,000 lanes: two lanes a decision, two a new day")
  void inProportion() {
    muchIsDecided();
    assertThat(lanesOfDecisions(2)).as("lanes looked at for decisions").isLessThan(2L * DECISIONS);
    assertThat(lanesOfDays()).as("lanes looked at for days").isLessThan(3L * DECISIONS);
    var begun = System.nanoTime();
    var feed = Feed.of(country.record(), BEGIN.plus(Duration.ofDays(1_000)));
    System.out.printf(
        "A feed of %d changes from zero in %d ms%n",
        feed.head(), (System.nanoTime() - begun) / 1_000_000);
    assertThat(feed.head()).isGreaterThan(LANES + 2L * DECISIONS);
  }

  @Test
  @DisplayName(
      "where no country policy was declared for years before any, others are looked at no more")
  void declaredLongAgo() {
    country.declareNoPolicy(BEGIN.minusSeconds(60), LocalDate.parse("2010-01-01"), null);
    country.designate(BEGIN, LONG_AGO, null, IntStream.range(0, 500).toArray());
    for (var i = 1; i < 100; i++) {
      country.designate(BEGIN.plusSeconds(i), LONG_AGO.plusDays(i), null, i);
    }
    assertThat(lanesOfDecisions(3)).isEqualTo(99);
    country.designate(BEGIN.plusSeconds(100), LONG_AGO.minusDays(1), null, 7);
    assertThat(lanesOfDecisions(country.records().size() - 1))
        .as("one day more on which something stands, and all others read otherwise for it")
        .isEqualTo(500);
  }

  private long lanesOfDecisions(int first) {
    var looked = 0L;
    var records = country.records();
    for (var i = first; i < records.size(); i++) {
      var before = RecordMoment.atHead(records.get(i - 1));
      looked += RecordMoment.atHead(records.get(i)).lanesThatMayDifferFrom(before).count();
    }
    return looked;
  }

  private long lanesOfDays() {
    var looked = 0L;
    var coming = ComingDays.none();
    var today = LawDay.of(BEGIN);
    for (var record : country.records().subList(1, country.records().size())) {
      var decision = record.decisions().getLast();
      var day = LawDay.of(decision.recordedAt());
      for (var begun : coming.within(record, today, day)) {
        looked += coming.lanes(record, begun).size();
      }
      today = day;
      coming = coming.after(day).and(record, decision);
    }
    return looked;
  }
}
