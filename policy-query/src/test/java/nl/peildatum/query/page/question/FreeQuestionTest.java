package nl.peildatum.query.page.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        .isEqualTo(new FreeQuestion(place, List.of(day), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("may name a place only")
  @ValueSource(strings = {"Gao", "Gao 31", "Gao 3 2"})
  void placeOnly(String written) {
    assertThat(FreeQuestion.of(written))
        .isEqualTo(new FreeQuestion(written, List.of(), Optional.empty(), Optional.empty()));
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
                List.of(),
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
                List.of(),
                Optional.empty(),
                Optional.of(new FreeQuestion.NoSuchDay(written, last))));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("may name two days, in any order and with the small words that join them")
  @CsvSource(
      delimiter = '|',
      value = {
        "Irak 1 januari 2014 1 juni 2015 | Irak | 2014-01-01 | 2015-06-01",
        "Mali tussen 1 januari 2023 en 1 juni 2023 | Mali | 2023-01-01 | 2023-06-01",
        "Iraq between 1 January 2014 and 1 June 2015 | Iraq | 2014-01-01 | 2015-06-01",
        "from 1 June 2015 to 1 January 2014 Iraq? | Iraq | 2014-01-01 | 2015-06-01",
        "Gao, Mali van 1-1-2023 tot en met 1-6-2023 | Gao Mali | 2023-01-01 | 2023-06-01",
        "Irak 2014-01-01 t/m 2015-06-01 | Irak | 2014-01-01 | 2015-06-01",
        "Irak 2014-01-01/2015-06-01 | Irak | 2014-01-01 | 2015-06-01",
        "Irak 1-1-2014 - 1 jun. 2015 | Irak | 2014-01-01 | 2015-06-01",
        "Vergelijk Irak op 1-1-2014 met 1-6-2015 | Irak | 2014-01-01 | 2015-06-01",
        "Mali tussen 1 januari en 1 juni 2023 | Mali | 2023-01-01 | 2023-06-01",
        "Mali tussen 1 en 15 januari 2023 | Mali | 2023-01-01 | 2023-01-15",
        "Bosnië en Herzegovina 1-1-2023 en 1-6-2023 | Bosnië en Herzegovina"
            + " | 2023-01-01 | 2023-06-01"
      })
  void twoDays(String written, String place, LocalDate earlier, LocalDate later) {
    var question = FreeQuestion.of(written);
    assertThat(question)
        .isEqualTo(
            new FreeQuestion(place, List.of(earlier, later), Optional.empty(), Optional.empty()));
    assertThat(question.namesTwoDays()).isTrue();
    assertThat(question.day()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that names more than two days, or a day beside a year, leaves a day to choose")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gao 1-1-2023, 1-2-2023 en 1-3-2023 | tooManyDays | 2023-01-01 2023-02-01 2023-03-01",
        "Gao van 2014 tot 1 juni 2015 | period | 2014-01-01 2014-12-31 2015-06-01",
        "Gao tussen 2014 en 2015 | period | 2014-01-01 2015-12-31",
        "Gao 31 februari 2023 en 1 juni 2023 | noSuchDay | 2023-02-28 2023-06-01"
      })
  void toChoose(String written, String why, String days) {
    var question = FreeQuestion.of(written);
    assertThat(question.place()).isEqualTo("Gao");
    assertThat(question.day()).isEmpty();
    assertThat(question.namesTwoDays()).isFalse();
    assertThat(question.whyChoose()).isEqualTo(why);
    assertThat(question.daysToChoose())
        .containsExactlyElementsOf(Stream.of(days.split(" ")).map(LocalDate::parse).toList());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("may write the same day twice, or lead to one day by a small word")
  @ValueSource(strings = {"Gao 1-1-2023 en 1 januari 2023", "Gao vanaf 1 januari 2023"})
  void oneDay(String written) {
    assertThat(FreeQuestion.of(written).place()).isEqualTo("Gao");
    assertThat(FreeQuestion.of(written).day()).contains(LocalDate.of(2023, 1, 1));
  }
}
