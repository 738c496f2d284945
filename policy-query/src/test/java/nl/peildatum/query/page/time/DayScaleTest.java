package nl.peildatum.query.page.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The scale of days")
class DayScaleTest {

  @Test
  @DisplayName("has the seen days within it, and the ends for periods without bounds")
  void within() {
    var scale = DayScale.over(List.of(day("2020-01-01"), day("2024-01-01")));
    assertThat(scale.from(null)).isEqualTo("0.00%");
    assertThat(scale.width(null, null)).isEqualTo("100.00%");
    assertThat(scale.from(day("2020-01-01"))).isEqualTo("9.97%");
    assertThat(scale.width(day("2020-01-01"), day("2024-01-01"))).isEqualTo("80.05%");
    assertThat(scale.width(day("2020-01-01"), null)).isEqualTo("90.03%");
  }

  @Test
  @DisplayName("draws a day among years so that it can be seen")
  void thin() {
    var scale = DayScale.over(List.of(day("1990-01-01"), day("2024-01-01")));
    var width = scale.width(day("2000-01-01"), day("2000-01-02"));
    assertThat(DayScale.isThin(width)).isTrue();
    assertThat(DayScale.isThin(scale.width(day("2000-01-01"), day("2010-01-02")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-11, 2023-01-11",
    "2022-01-01, 2023-01-11",
    "1999-12-31, 2026-01-01",
    "0001-01-01, 9999-12-31"
  })
  @DisplayName("names at most six years or months")
  void ticks(LocalDate first, LocalDate last) {
    var ticks = DayScale.over(List.of(last, first)).ticks(Locale.ENGLISH);
    assertThat(ticks).hasSizeBetween(1, 6).doesNotHaveDuplicates();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
