package nl.peildatum.query.page.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A question as a person types it")
class FreeQuestionTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("names a place and a day, in the usual ways to write a day")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gao 11 januari 2023 | Gao | 2023-01-11",
        "Gao, 11 January 2023 | Gao | 2023-01-11",
        "Gao op 11 jan 2023 | Gao | 2023-01-11",
        "2023-01-11 Gao | Gao | 2023-01-11",
        "11-1-2023 Ménaka | Ménaka | 2023-01-11",
        "Gao, Mali, 1 maart 2023 | Gao Mali | 2023-03-01",
        "Mopti on 1 March 2023? | Mopti | 2023-03-01"
      })
  void placeAndDay(String written, String place, LocalDate day) {
    assertThat(FreeQuestion.of(written))
        .isEqualTo(new FreeQuestion(place, Optional.of(day), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("may name a place only")
  @ValueSource(strings = {"Gao", "Gao 31", "Gao 3 2"})
  void placeOnly(String written) {
    assertThat(FreeQuestion.of(written))
        .isEqualTo(new FreeQuestion(written, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("with a month or a year names a period and no day")
  @CsvSource(
      delimiter = '|',
      value = {
        "Irak 2016 | Irak | 2016-01-01 | 2016-12-31",
        "2016 Irak | Irak | 2016-01-01 | 2016-12-31",
        "Mali maart 2023 | Mali | 2023-03-01 | 2023-03-31",
        "Mali, in feb. 2024 | Mali | 2024-02-01 | 2024-02-29",
        "Gao Mali 2023 | Gao Mali | 2023-01-01 | 2023-12-31"
      })
  void period(String written, String place, LocalDate first, LocalDate last) {
    assertThat(FreeQuestion.of(written))
        .isEqualTo(
            new FreeQuestion(
                place,
                Optional.empty(),
                Optional.of(new FreeQuestion.Period(first, last)),
                Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("may write a day that does not exist, and can mean the last day of its month")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gao 31 februari 2023 | 31 februari 2023 | 2023-02-28",
        "Gao 30-02-2024 | 30-02-2024 | 2024-02-29",
        "2023-06-31 Gao | 2023-06-31 | 2023-06-30",
        "Gao 0/4/2023 | 0/4/2023 | 2023-04-30",
        "Gao 1-13-2023 | 1-13-2023 | 2023-12-31"
      })
  void noSuchDay(String question, String written, LocalDate last) {
    assertThat(FreeQuestion.of(question))
        .isEqualTo(
            new FreeQuestion(
                "Gao",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new FreeQuestion.NoSuchDay(written, last))));
  }
}
