package nl.peildatum.areaanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Basis;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.WorkCancelled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A whole country of 6,000 lanes")
class WholeCountryTest {
  private static final int LANES = 6_000;
  private static final LocalDate BEFORE_ALL = LocalDate.parse("2012-01-01");

  /**
   * Many times what it takes; where every lane looks at every other it takes over half a minute.
   */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final CountryRecord record =
      new ManyLanes()
          .declareNoPolicy(
              Instant.parse("2026-01-05T09:00:00Z"), LocalDate.parse("2010-01-01"), null)
          .designate(
              Instant.parse("2026-01-06T09:00:00Z"),
              LocalDate.parse("2020-01-01"),
              null,
              IntStream.range(0, LANES).toArray())
          .record();

  @Test
  @DisplayName("on a day on which it was declared to have no policy costs no lane times lane")
  void onADayWithoutPolicy() {
    var answers =
        assertTimeoutPreemptively(
            LONGEST,
            () ->
                CountryAnswers.ofCountry(
                    record.asKnown(record.head(), Basis.OPERATIONAL, LocalDate.parse("2026-02-01")),
                    BEFORE_ALL,
                    Set.of()));
    assertThat(answers)
        .hasSize(LANES)
        .extracting(Answer::status)
        .containsOnly(Status.NO_COUNTRY_POLICY);
  }

  @Test
  @DisplayName("is looked at no further by a thread that was interrupted")
  void interrupted() {
    var known = record.atHead(Basis.OPERATIONAL);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> CountryAnswers.ofCountry(known, BEFORE_ALL, Set.of()))
          .isInstanceOf(WorkCancelled.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  @DisplayName("of which 2,000 times was said that it has no policy costs no declaration times day")
  void manyDeclarations() {
    var country = new ManyLanes();
    var recordedAt = Instant.parse("2026-01-05T09:00:00Z");
    for (var number = 0; number < 2_000; number++) {
      var from = LocalDate.parse("1990-01-01").plusDays(6L * number);
      country.declareNoPolicy(recordedAt.plusSeconds(number), from, from.plusDays(3));
    }
    var start = LocalDate.parse("2023-01-11");
    var before = country.designate(recordedAt.plusSeconds(3_000), start, null, 1).record();
    var after = country.designate(recordedAt.plusSeconds(3_001), start, null, 2).record();
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          var known = before.atHead(Basis.OPERATIONAL);
          var earlier = RecordMoment.at(after, before.head());
          var later = RecordMoment.atHead(after);
          assertThat(DayChange.within(List.of(known), null, null, Set.of())).hasSize(4_001);
          assertThat(AbsenceDifference.between(earlier, later)).isEmpty();
          assertThat(LaneDifference.between(earlier, later)).isNotEmpty();
        });
  }
}
