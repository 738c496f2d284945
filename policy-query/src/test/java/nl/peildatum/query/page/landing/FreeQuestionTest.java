package nl.peildatum.query.page.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(FreeQuestion.of(written)).isEqualTo(new FreeQuestion(place, Optional.of(day)));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("without a day that exists names a place only")
  @CsvSource(
      delimiter = '|',
      value = {"Gao | Gao", "Gao 31 februari 2023 | Gao 31 februari 2023", "Gao 2023 | Gao 2023"})
  void placeOnly(String written, String place) {
    assertThat(FreeQuestion.of(written)).isEqualTo(new FreeQuestion(place, Optional.empty()));
  }
}
