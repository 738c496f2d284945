package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.replacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Other headings of a country chapter")
class HeadingTest {
  private static An heading(String heading) {
    return act("SetHeading").with("heading", heading);
  }

  private static Register.Outcome when(An... acts) {
    return Register.empty().when(File.letter("letter", "2023-01-11").acts(acts));
  }

  @Test
  @DisplayName("a heading has lanes of its own kind, any other one by its label")
  void headings() {
    assertThat(
            when(
                    heading("STATE_PROTECTION").with("text", "Geen bescherming."),
                    heading("ARTICLE_1F").with("text", "x").with("areas", List.of("gao")),
                    heading("OTHER").with("label", "dienstplicht").with("nothingSpecial", true),
                    act("EndHeading").with("heading", "SAFE_COUNTRY"))
                .lanes())
        .containsExactly(
            Lane.of("STATE_PROTECTION", Map.of("heading", "STATE_PROTECTION")),
            Lane.of("ARTICLE_1F", Map.of("area", "gao", "heading", "ARTICLE_1F")),
            Lane.of("OTHER_HEADING", Map.of("heading", "OTHER", "label", "dienstplicht")),
            Lane.of("SAFE_COUNTRY", Map.of("heading", "SAFE_COUNTRY")));
  }

  @Test
  @DisplayName("geen bijzonderheden is said, not left out: a heading says one or the other")
  void nothingSpecial() {
    assertThat(when(heading("MINORS_RECEPTION").with("nothingSpecial", true)).fact().value())
        .isEqualTo(Map.of("nothingSpecial", true));
    when(heading("MINORS_RECEPTION"), heading("OTHER").with("text", "t").with("label", "l"))
        .isRefusedFor("text-or-nothing-special /acts/0/text");
    when(heading("OTHER").with("text", "t").with("nothingSpecial", true))
        .isRefusedFor(
            "text-or-nothing-special /acts/0/nothingSpecial", "missing-field /acts/0/label");
  }

  @Test
  @DisplayName("an OTHER heading is named by its label, also where it ends")
  void endOfAnOtherHeading() {
    when(
            endOfAnOther(),
            endOfAnOther().with("areas", List.of("gao")),
            endOfAnOther().with("areas", List.of("mopti")).with("label", " "))
        .isRefusedFor(
            "missing-field /acts/0/label",
            "missing-field /acts/1/label",
            "invalid-value /acts/2/label");
    assertThat(when(endOfAnOther().with("label", "dienstplicht")).lanes())
        .containsExactly(
            Lane.of("OTHER_HEADING", Map.of("heading", "OTHER", "label", "dienstplicht")));
  }

  private static An endOfAnOther() {
    return act("EndHeading").with("heading", "OTHER");
  }

  @Test
  @DisplayName("a label may narrow every heading, and then it has a lane of its own")
  void labelOfAnyHeading() {
    assertThat(
            when(
                    heading("ARTICLE_1F").with("text", "x").with("label", "KhAD en WAD"),
                    act("EndHeading").with("heading", "ARTICLE_1F"))
                .lanes())
        .containsExactly(
            Lane.of("ARTICLE_1F", Map.of("heading", "ARTICLE_1F", "label", "KhAD en WAD")),
            Lane.of("ARTICLE_1F", Map.of("heading", "ARTICLE_1F")));
  }

  @Test
  @DisplayName("a correction turns a text into geen bijzonderheden, in the same lane")
  void corrected() {
    var record =
        Register.given(
            File.letter("letter", "2023-01-11")
                .acts(heading("STATE_PROTECTION").with("text", "Geen bescherming.")));
    var fact =
        record
            .when(
                File.correction("correction", "2023-02-01")
                    .acts(
                        correct(2, replacement().with("text", null).with("nothingSpecial", true))))
            .fact();
    assertThat(fact.value()).isEqualTo(Map.of("nothingSpecial", true));
    assertThat(fact.lane())
        .isEqualTo(Lane.of("STATE_PROTECTION", Map.of("heading", "STATE_PROTECTION")));
  }

  @Test
  @DisplayName("a correction turns a text into its end, which says nothing")
  void correctedToAnEnd() {
    var fact =
        Register.given(
                File.letter("letter", "2023-01-11")
                    .acts(heading("STATE_PROTECTION").with("text", "Geen bescherming.")))
            .when(
                File.correction("correction", "2023-02-01")
                    .acts(correct(2, act("EndHeading").with("heading", "STATE_PROTECTION"))))
            .fact();
    assertThat(fact.isSet()).isFalse();
    assertThat(fact.value()).isEmpty();
  }
}
