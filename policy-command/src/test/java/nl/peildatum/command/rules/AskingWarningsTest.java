package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Warnings that ask: was this meant, or something near to it?")
class AskingWarningsTest {
  private static File letter(String id, String decidedOn, An... acts) {
    return File.letter(id, decidedOn).acts(acts);
  }

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(designation("gao"), lift("menaka"), "\"area\": \"gao\""),
        Arguments.of(
            alternative("bamako", "gao"),
            withdrawal("bamako", "menaka"),
            "\"origin\": \"gao\", \"target\": \"bamako\""),
        Arguments.of(
            moratorium("ImposeMoratorium", "gao").with("plannedUntil", "2023-06-01"),
            moratorium("EndMoratorium", "menaka"),
            "\"area\": \"gao\""),
        Arguments.of(
            group("SetGroupPolicy", "christenen"),
            group("EndGroupPolicy", "christnen"),
            "\"group\": \"christenen\""),
        Arguments.of(
            act("SetHeading")
                .with("heading", "OTHER")
                .with("label", "Dienstplicht")
                .with("text", "x"),
            act("EndHeading").with("heading", "OTHER").with("label", "Dienstplich"),
            "\"heading\": \"OTHER\", \"label\": \"Dienstplicht\""));
  }

  private static An moratorium(String type, String area) {
    return act(type)
        .with("moratorium", "DECISION")
        .with("category", Map.of("areas", List.of(area)));
  }

  private static An group(String type, String id) {
    return act(type).with("policy", "RISK_PROFILE").with("group", Map.of("id", id));
  }

  @ParameterizedTest
  @MethodSource("ends")
  @DisplayName("an End where nothing stands names the nearest lane in which policy does stand")
  void nothingToEnd(An set, An end, String meant) {
    var record = Register.given(letter("a", "2023-01-01", set));
    assertThat(record.when(letter("b", "2023-02-01", end)).details())
        .singleElement()
        .asString()
        .startsWith("Nothing stands here on the day on which this ends.")
        .contains("Policy of this kind does stand on that day for " + meant);
  }

  @Test
  @DisplayName("it names no lane that ended, and none of another kind")
  void nothingNear() {
    var record =
        Register.given(
            letter("a", "2022-01-01", designation("gao").until("2022-06-01")),
            letter("c", "2022-01-01", group("SetGroupPolicy", "christenen")));
    assertThat(record.when(letter("b", "2023-02-01", lift("menaka"))).details())
        .singleElement()
        .asString()
        .doesNotContain("does stand");
  }

  private static File quoting(An act, String... texts) {
    var numbers = Stream.iterate(0, i -> i + 1).limit(texts.length).toList();
    return letter("a", "2023-01-01", act.with("passages", numbers))
        .with(
            "passages",
            Arrays.stream(texts).map(text -> Map.of("language", "nl", "text", text)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Gao is geen sprake van een uitzonderlijke situatie.",
        "De IND beschouwt Gao niet als gebied met een uitzonderlijke situatie.",
        "Geen bijzonderheden."
      })
  @DisplayName("a Set that rests only on a text that says that there is none")
  void setOnDenial(String text) {
    Register.empty().when(quoting(designation("gao"), text)).warns("text-says-otherwise gao");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Gao is sprake van een uitzonderlijke situatie.",
        "In Gao zijn de autoriteiten niet in staat burgers te beschermen.",
        "Er is geen sprake van een uitzonderlijke situatie, behalve in Gao.",
        "In Kayes is geen sprake van een uitzonderlijke situatie. In Gao wel.",
        "In de provincie Gao zijn er geen veilige gebieden meer.",
        "Voor Gao is er geen bescherming van de autoriteiten.",
        "Gao wordt niet aangemerkt als veilig, wel als gevaarlijk."
      })
  @DisplayName("a Set on any other text is not asked about")
  void setOnText(String text) {
    Register.empty().when(quoting(designation("gao"), text)).warns();
  }

  @Test
  @DisplayName("a Set that also rests on a text that says more is not asked about")
  void setOnSeveralTexts() {
    Register.empty()
        .when(
            quoting(
                designation("gao"),
                "In Kayes is geen sprake van een uitzonderlijke situatie.",
                "In Gao is sprake van een uitzonderlijke situatie."))
        .warns();
  }

  @Test
  @DisplayName("a heading about a safe country with a text that says that it is none")
  void safeCountry() {
    var heading =
        act("SetHeading")
            .with("heading", "SAFE_COUNTRY")
            .with("text", "Mali wordt niet beschouwd als veilig land van herkomst.");
    Register.empty()
        .when(letter("a", "2023-01-01", heading))
        .warns("text-says-otherwise SAFE_COUNTRY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brief van 12 januari 2023 over Mali",
        "Kamerbrief 12 januari 2023",
        "Letter of 12 January 2023 on Mali"
      })
  @DisplayName("a title with the date of the document that is another day")
  void titleNamesAnotherDay(String title) {
    Register.empty()
        .when(letter("a", "2023-01-11", designation("gao")).instrument("title", title))
        .warns("title-names-another-day");
    Register.empty()
        .when(
            letter("a", "2023-01-11", designation("gao"))
                .instrument("title", title)
                .instrument("announcedOn", "2023-01-12"))
        .warns();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brief van 11 januari 2023 over Mali",
        "Moratoria voor christelijke asielzoekers tot 19 mei 2024",
        "Landgebonden asielbeleid Mali, in de versie van 1 januari 2014",
        "Brief van 31 februari 2023"
      })
  @DisplayName("a title that names its own day, or a day of something else, is not asked about")
  void titleNamesItsDay(String title) {
    Register.empty()
        .when(letter("a", "2023-01-11", designation("gao")).instrument("title", title))
        .warns();
  }

  @Test
  @DisplayName(
      "none in the country beside policy of the same decision is meant, and not asked about")
  void noneButThese() {
    Register.empty()
        .when(
            letter(
                "a",
                "2023-01-01",
                act("StateNone").with("kind", "RISK_PROFILE"),
                group("SetGroupPolicy", "christenen")))
        .warns();
  }
}
