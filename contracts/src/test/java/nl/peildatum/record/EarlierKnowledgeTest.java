package nl.peildatum.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.peildatum.areaanswer.ManyLanes;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.StandingFold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lane of many facts, asked as known at earlier sequences")
class EarlierKnowledgeTest {
  private static final int DECISIONS = 1_200;
  private static final int QUESTIONS = 80;
  private static final int DAYS = 3_000;
  private static final int DAYS_ASKED = 40;
  private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2015-01-01");

  private final SplittableRandom random = new SplittableRandom(20_230_111);
  private final ManyLanes country = new ManyLanes();

  @BeforeEach
  void record() {
    var sets = new ArrayList<Long>();
    for (var number = 1; number <= DECISIONS; number++) {
      var at = BEGIN.plusSeconds(number);
      if (random.nextInt(12) == 0 && !sets.isEmpty()) {
        country.retract(at, sets.remove(random.nextInt(sets.size())), 0);
      } else {
        var from = FIRST.plusDays(random.nextInt(DAYS));
        country.designate(
            at, from, random.nextBoolean() ? null : from.plusDays(random.nextInt(1, 200)), 0);
        sets.add(country.record().head());
      }
    }
  }

  /** On the days asked: the sequence of the Set that stands. */
  private static List<Long> standing(CountryRecord record, long sequence, List<LocalDate> days) {
    var known = record.asKnown(sequence, Basis.OPERATIONAL, null).lane(ManyLanes.lane("a-0"));
    return days.stream()
        .map(day -> known.standing(day).map(period -> period.fact().chain().root()).orElse(0L))
        .toList();
  }

  /** The same by the events alone. */
  private static List<Long> folded(CountryRecord record, long sequence, List<LocalDate> days) {
    var sets = new TreeMap<Long, LanePeriod<Long>>();
    for (var event : record.events().subList(0, (int) sequence)) {
      switch (event.statement()) {
        case Statement.Stated said ->
            LanePeriod.of(
                    event.sequence(),
                    said.fact().start().earliest().orElseThrow(),
                    said.fact().until(),
                    null,
                    false)
                .ifPresent(period -> sets.put(event.sequence(), period));
        case Statement.Retracted said -> sets.remove(said.target().sequence());
        default -> {}
      }
    }
    var inOrder = List.copyOf(sets.values());
    return days.stream()
        .map(day -> StandingFold.standing(inOrder, day).map(LanePeriod::fact).orElse(0L))
        .toList();
  }

  private List<LocalDate> someDays() {
    return random.ints(DAYS_ASKED, -10, DAYS + 300).mapToObj(FIRST::plusDays).toList();
  }

  @Test
  @DisplayName("reads as it did when its record ended there, in whatever order it is asked")
  void asItDidThen() {
    for (var i = 0; i < QUESTIONS; i++) {
      var sequence = 2L * random.nextInt(1, DECISIONS + 1);
      var days = someDays();
      assertThat(standing(country.record(), sequence, days))
          .as("as known at %s", sequence)
          .isEqualTo(folded(country.record(), sequence, days));
    }
  }

  @Test
  @DisplayName("reads alike on two records that went on differently after it")
  void twoRecords() {
    var common = country.record();
    var one = country.designate(BEGIN.plusSeconds(9_000), FIRST, null, 0).record();
    var other =
        new ManyLanes(common)
            .designate(BEGIN.plusSeconds(9_001), FIRST.plusDays(9), null, 0)
            .record();
    for (var i = 0; i < QUESTIONS; i++) {
      var sequence = common.head() - 2L * random.nextInt(20);
      var days = someDays();
      var then = folded(common, sequence, days);
      assertThat(standing(one, sequence, days)).isEqualTo(then);
      assertThat(standing(other, sequence, days)).isEqualTo(then);
    }
    for (var record : List.of(one, other)) {
      var days = someDays();
      assertThat(standing(record, record.head(), days))
          .isEqualTo(folded(record, record.head(), days));
    }
  }
}
