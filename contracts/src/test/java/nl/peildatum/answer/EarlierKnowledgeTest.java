package nl.peildatum.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import nl.peildatum.decision.Basis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lane of many facts, asked as known at earlier sequences")
class EarlierKnowledgeTest {
  private static final int DECISIONS = 1_200;
  private static final int QUESTIONS = 80;
  private static final int DAYS = 3_000;
  private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2015-01-01");

  private final SplittableRandom random = new SplittableRandom(20_230_111);
  private final ManyLanes country = new ManyLanes();

  @BeforeEach
  void record() {
    for (var number = 1; number <= DECISIONS; number++) {
      var at = BEGIN.plusSeconds(number);
      var sequence = 2L * random.nextInt(1, number + 1);
      if (random.nextInt(12) == 0 && sequence < country.record().head() && isSet(sequence)) {
        country.retract(at, sequence, 0);
      } else {
        var from = FIRST.plusDays(random.nextInt(DAYS));
        country.designate(
            at, from, random.nextBoolean() ? null : from.plusDays(random.nextInt(1, 200)), 0);
      }
    }
  }

  /** Whether it is a Set that was not retracted. */
  private boolean isSet(long sequence) {
    var head = country.record();
    return timelineOf(head, head.head()).stream().anyMatch(it -> it.endsWith(" " + sequence));
  }

  private static List<String> timelineOf(CountryRecord record, long sequence) {
    var known = record.asKnown(sequence, Basis.OPERATIONAL, null).lane(ManyLanes.lane("a-0"));
    return known.stretches().inOrder().stream()
        .map(
            run ->
                run.from()
                    + " "
                    + run.until()
                    + " "
                    + run.standing().map(stroke -> stroke.fact().place().root()).orElse(0L))
        .toList();
  }

  /** By a record that ends there and that nobody asked before. */
  private static List<String> timelineAtTheEndOf(CountryRecord record, long sequence) {
    var anew = CountryRecord.empty(record.country());
    for (var event : record.events().subList(0, (int) sequence)) {
      anew = anew.and(event);
    }
    return timelineOf(anew, sequence);
  }

  @Test
  @DisplayName("reads as it did when its record ended there, in whatever order it is asked")
  void asItDidThen() {
    for (var i = 0; i < QUESTIONS; i++) {
      var sequence = 2L * random.nextInt(1, DECISIONS + 1);
      assertThat(timelineOf(country.record(), sequence))
          .as("as known at %s", sequence)
          .isEqualTo(timelineAtTheEndOf(country.record(), sequence));
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
      assertThat(timelineOf(one, sequence)).isEqualTo(timelineOf(other, sequence));
    }
    assertThat(timelineOf(one, one.head())).isEqualTo(timelineAtTheEndOf(one, one.head()));
    assertThat(timelineOf(other, other.head())).isEqualTo(timelineAtTheEndOf(other, other.head()));
  }
}
