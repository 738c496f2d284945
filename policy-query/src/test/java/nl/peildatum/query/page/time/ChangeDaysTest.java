package nl.peildatum.query.page.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.query.page.time.ChangeDays.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The days on which an answer changes")
class ChangeDaysTest {
  private static final List<String> DAYS =
      List.of("2023-03-01", "2022-01-01", "2023-01-11", "2024-01-01", "2023-01-11");

  @Test
  @DisplayName("are steps around the chosen day, with those before and after it")
  void around() {
    var changes = around("2023-01-11");
    assertThat(changes.steps())
        .extracting(Step::text)
        .containsExactly("2022-01-01", "2023-01-11", "2023-03-01", "2024-01-01");
    assertThat(changes.steps())
        .extracting(Step::isChosen)
        .containsExactly(false, true, false, false);
    assertThat(changes.previous()).map(Step::address).contains("?2022-01-01");
    assertThat(changes.next()).map(Step::address).contains("?2023-03-01");
    assertThat(changes.leftOut()).isZero();
  }

  @Test
  @DisplayName("are cut to those near the chosen day, which need not be one of them")
  void cut() {
    var changes = around("2025-06-01");
    assertThat(changes.steps()).extracting(Step::text).containsExactly("2023-03-01", "2024-01-01");
    assertThat(changes.leftOut()).isEqualTo(2);
    assertThat(changes.next()).isEmpty();
  }

  private static ChangeDays around(String chosen) {
    var segments = DAYS.stream().map(day -> Map.<String, Object>of("from", day));
    return ChangeDays.around(
        ChangeDays.in(Stream.concat(Stream.of(Map.of()), segments)),
        LocalDate.parse(chosen),
        2,
        LocalDate::toString,
        day -> "?" + day);
  }
}
