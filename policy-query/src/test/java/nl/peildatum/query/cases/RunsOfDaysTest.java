package nl.peildatum.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.AreaAnswers;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Between two days on which something turns")
class RunsOfDaysTest {
  private static final String[] AREAS = {"gao", "mopti", "kidal"};
  private static final LocalDate FIRST = LocalDate.parse("2023-01-01");

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("every answer about every area reads the same")
  void sameAnswers(int seed) {
    var record = record(new Random(seed));
    var known = record.asKnown(record.head(), Basis.OPERATIONAL, null);
    var then = new CountryThen(known);
    for (var area : AREAS) {
      for (var i = 0; i < 400; i++) {
        var day = FIRST.plusDays(i);
        if (then.runOf(day) == then.runOf(day.minusDays(1))) {
          assertThat(answers(known, area, day))
              .as(area + " " + day)
              .isEqualTo(answers(known, area, day.minusDays(1)));
        }
      }
    }
  }

  private static List<Answer> answers(AsKnown known, String area, LocalDate day) {
    var of = known.areas().byId(new AreaId(area)).orElseThrow();
    return AreaAnswers.of(known, of, Set.of()).on(day);
  }

  private static CountryRecord record(Random random) {
    var mali = new Country("ML");
    var record = CountryRecord.empty(mali.code());
    for (var decision = 0; decision < 6; decision++) {
      var area = AREAS[random.nextInt(AREAS.length)];
      var day = FIRST.plusDays(random.nextInt(380));
      var said =
          switch (random.nextInt(6)) {
            case 0 -> Said.lifted(area, day.toString());
            case 1 -> Said.completeFrom(day.toString());
            case 2 -> Said.noPolicy(day.toString(), day.plusDays(40).toString());
            case 3 -> Said.designatedWithClaims(area, day.toString(), day.plusDays(9).toString());
            case 4 -> Said.designatedWithoutStart(area);
            default -> Said.designated(area, day.toString());
          };
      var at = "2026-11-24T09:0%d:00.000Z".formatted(decision);
      for (var event : mali.decides("decision-" + decision, at, List.of(said))) {
        record = record.and(event);
      }
    }
    return record;
  }
}
