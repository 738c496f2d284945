package nl.peildatum.command.workbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is wrong, told by the form")
class ToldByFormTest {
  private static final String OWN = "workbench.problem.";
  private static final ToldByForm DUTCH = new ToldByForm(PageTexts.in(Language.DUTCH));

  @Test
  @DisplayName("names levels and schemes by their labels, and days in words")
  void labels() {
    assertThat(
            DUTCH.told(
                Wording.of(
                    "level-not-of-scheme",
                    "EXCEPTIONAL",
                    "PRE_2024",
                    "2024",
                    Wording.joined("join.or", List.of("\"MOST_EXCEPTIONAL\"")))))
        .doesNotContain("EXCEPTIONAL", "PRE_2024", "\"")
        .contains("van voor 2024");
    assertThat(DUTCH.told(Wording.of("published-before-decided", "2023-01-11", "2023-01-20")))
        .contains("11 januari 2023", "20 januari 2023")
        .doesNotContain("publishedOn");
  }

  @Test
  @DisplayName("is what the API tells where the workbench has no words of its own")
  void ofTheApi() {
    var wording = Wording.of("fact-not-live.retracted", 5);
    assertThat(DUTCH.told(wording)).isEqualTo("Feit 5 is teruggenomen: leg het opnieuw vast.");
  }

  @Test
  @DisplayName("counts the acts of another decision from 1, as the form does")
  void countsFromOne() {
    assertThat(DUTCH.told(Wording.of("fact-not-on-record.act", "eerste", 4, 1, "{}")))
        .isEqualTo(
            "Besluit eerste legde niets vast met een handeling 5: de handelingen hebben de nummers"
                + " 1 tot en met 2.");
    assertThat(DUTCH.told(Wording.of("fact-not-live.corrected", 3, 5, "tweede", 0)))
        .contains("handeling 1 van besluit tweede");
  }

  private static List<Object> json() {
    return List.of("a", "{ \"type\": \"Retract\" }", "", "2025-09-11", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "already-published.on-record",
        "already-published.legal-start-missing",
        "already-published.corrected",
        "replacement-leaves-lane",
        "decision-id-reused",
        "decision-id-reused.other-country",
        "invalid-value.whole-number",
        "extension-stands-alone",
        "extension-stands-alone.decided-later"
      })
  @DisplayName("tells a problem that its forms lead to without JSON and without a day in digits")
  void ofItsForms(String key) {
    var from = Wording.of("extension-stands-alone.from", "2025-09-11");
    var day = "2025-09-11";
    var values = key.startsWith("extension") ? List.of("b", from, day, "c", day) : json();
    var told = DUTCH.told(Wording.of(key, values.toArray()));
    assertThat(told)
        .doesNotContain("DATA_CORRECTION", "CorrectDecision", "Retract", "2025-09-11", "/v1/");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("says nothing in the words of a program, and only of problems that the API knows")
  void noCodes(Language language) {
    var texts = PageTexts.in(language);
    var known =
        Stream.of("rule", "file", "member", "part", "warning", "question", "transport")
            .map(
                topic ->
                    ResourceBundle.getBundle("nl.peildatum.wording." + topic, language.locale()))
            .flatMap(bundle -> bundle.keySet().stream())
            .toList();
    assertThat(texts.keys())
        .filteredOn(key -> key.startsWith(OWN))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            key -> {
              assertThat(known).contains(key.substring(OWN.length()));
              assertThat(texts.text(key, 0, 1, 2, 3))
                  .doesNotContainPattern("\\b[A-Z]+_[A-Z0-9]+|\\b[a-z]+[A-Z][a-z]|/v1/|\": ");
            });
  }
}
