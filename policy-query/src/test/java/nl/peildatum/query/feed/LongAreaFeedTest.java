package nl.peildatum.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.areaanswer.ManyLanes;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Statement;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.time.LawDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The feed of an area looks at what a decision touches, however much is on record")
@BesideOthers
class LongAreaFeedTest {
  private static final Instant BEGIN = Instant.parse("2016-01-05T08:00:00Z");
  private static final int DECISIONS = 5_000;
  private static final int LAST = 500;
  private static final String CITY = "koro";
  private static final String PROVINCE = "gao";

  private final ManyLanes country = new ManyLanes();

  /** Each decision designates an area, in turn, for some days that began a while ago. */
  private void muchIsDecided(String... areas) {
    for (var i = 0; i < DECISIONS; i++) {
      var at = BEGIN.plus(Duration.ofHours(6L * i));
      var from = LawDay.of(at).minusDays(400 - i % 400);
      country.decide(
          at,
          List.of(
              ManyLanes.designated(
                  areas[i % areas.length], LawDay.of(at), from, from.plusDays(5 + i % 10))));
    }
  }

  @Test
  @DisplayName("5,000 facts in one lane: a few segments a decision, and a feed to its end")
  void inOneLane() {
    muchIsDecided(PROVINCE);
    assertThat(segmentsOfLastDecisions(PROVINCE)).isLessThan(10L * LAST);
    assertThat(feed(PROVINCE)).hasSizeGreaterThan(2 * DECISIONS);
  }

  @Test
  @DisplayName("5,000 facts in the lanes of a city and its province")
  void inLanesOfAPath() {
    var city = new Area(new AreaId(CITY), "Koro", AreaType.CITY, null, new AreaId(PROVINCE), true);
    country.decide(
        BEGIN.minusSeconds(1), List.of(new Statement.AreaRegistered(ManyLanes.origin(0), city)));
    muchIsDecided(PROVINCE, CITY);
    assertThat(segmentsOfLastDecisions(CITY)).isLessThan(10L * LAST);
    assertThat(feed(CITY)).hasSizeGreaterThan(DECISIONS);
  }

  private List<AnswerChange> feed(String area) {
    var record = country.record();
    return AreaFeed.of(record, area, LawDay.of(record.headRecordedAt().orElseThrow()).plusDays(30));
  }

  private long segmentsOfLastDecisions(String area) {
    var record = country.record();
    var decisions = record.decisions().subList(DECISIONS - LAST, DECISIONS);
    var looked = 0L;
    for (var basis : Basis.values()) {
      var before =
          AreaAsKnown.of(
              record.asKnown(decisions.getFirst().firstSequence() - 1, basis, null), area, area);
      for (var decision : decisions) {
        var after = before.at(record.asKnown(decision.lastSequence(), basis, null));
        looked +=
            after.daysAffected(before, decision.id()).stream()
                .flatMap(days -> after.timeline(days).own().stream())
                .mapToLong(of -> of.segments().size())
                .sum();
        before = after;
      }
    }
    return looked;
  }
}
