package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.replacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.peildatum.answer.Answers;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.PassageReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The literal passages that acts rest on")
class PassagesTest {
  private static final Map<String, Object> PASSAGE =
      Map.of(
          "paragraph",
          "C7/14.4.1",
          "language",
          "nl",
          "text",
          "In Gao is sprake van een uitzonderlijke situatie.");

  private static File letter() {
    return File.letter("letter", "2023-01-11").with("passages", List.of(PASSAGE));
  }

  private static Register.Outcome when(File file) {
    return Register.empty().when(file);
  }

  @Test
  @DisplayName("an act names them by index, and its fact keeps the indexes")
  void named() {
    var fact = when(letter().acts(designation("gao").with("passages", List.of(0, 0)))).fact();
    assertThat(fact.remarks()).isEqualTo(Map.of("passages", List.of(0L)));
  }

  @Test
  @DisplayName("a passage that is not quoted cannot be named")
  void notQuoted() {
    when(letter().acts(designation("gao").with("passages", List.of(1))))
        .isRefusedFor("unknown-passage /acts/0/passages/0");
    when(letter().without("passages").acts(designation("gao").with("passages", List.of(0))))
        .isRefusedFor("unknown-passage /acts/0/passages/0");
  }

  @Test
  @DisplayName("a passage has a text and a language, and its source is one of the decision")
  void form() {
    when(letter().with("passages", List.of(Map.of("language", "nl"))).acts(designation("gao")))
        .isRefusedFor("missing-field /passages/0/text");
    when(letter()
            .with("passages", List.of(Map.of("language", "xx", "text", "woorden", "source", 7)))
            .acts(designation("gao")))
        .isRefusedFor("invalid-value /passages/0/language", "unknown-source /passages/0/source");
  }

  private static List<PassageReference> quoted(Register register) {
    var known = register.record().atHead(Basis.OPERATIONAL);
    return Answers.on(known, Register.region("gao"), LocalDate.parse("2023-06-01")).passages();
  }

  @Test
  @DisplayName("an answer quotes what the chain of corrections states last, and null takes it away")
  void lastStated() {
    var letter = letter().acts(designation("gao").with("passages", List.of(0)));
    var own =
        File.correction("own", "2023-01-12")
            .with("passages", List.of(PASSAGE))
            .acts(correct(2, replacement().from("2023-01-12").with("passages", List.of(0))));
    var silent =
        File.correction("silent", "2023-01-13").acts(correct(4, replacement().from("2023-01-13")));
    var emptied =
        File.correction("emptied", "2023-01-14")
            .acts(correct(6, replacement().with("passages", null)));
    assertThat(quoted(Register.given(letter))).containsExactly(reference("letter"));
    assertThat(quoted(Register.given(letter, own))).containsExactly(reference("own"));
    assertThat(quoted(Register.given(letter, own, silent))).containsExactly(reference("own"));
    assertThat(quoted(Register.given(letter, own, silent, emptied))).isEmpty();
  }

  @Test
  @DisplayName(
      "an answer outside coverage, or of no country policy, quotes what its statement does")
  void statementsAboutTheCountry() {
    var coverage = act("StateCoverage").from("2024-01-01").with("passages", List.of(0));
    var none = act("DeclareNoCountryPolicy").from("2022-01-01").with("passages", List.of(0));
    assertThat(quoted(Register.given(letter().acts(coverage))))
        .containsExactly(reference("letter"));
    assertThat(quoted(Register.given(letter().acts(none)))).containsExactly(reference("letter"));
    assertThat(quoted(Register.given(letter().acts(act("StateCoverage").from("2024-01-01")))))
        .isEmpty();
  }

  private static PassageReference reference(String decision) {
    return new PassageReference(new DecisionId(decision), 0);
  }

  @Test
  @DisplayName("an act rests on twenty passages at most, and too many passages are told once")
  void bounds() {
    when(letter().acts(designation("gao").with("passages", Collections.nCopies(21, 0))))
        .isRefusedFor("decision-too-large /acts/0/passages");
    when(letter()
            .with("passages", Collections.nCopies(101, PASSAGE))
            .acts(designation("gao").with("passages", List.of(0))))
        .isRefusedFor("decision-too-large /passages");
  }

  @Test
  @DisplayName("a file may name the schema by which an editor completes it")
  void schema() {
    when(letter().with("$schema", "https://example.org/decision.json").acts(designation("gao")))
        .accepted();
  }

  @Test
  @DisplayName("a correction that names none does not take over the indexes of another decision")
  void corrected() {
    var register = Register.given(letter().acts(designation("gao").with("passages", List.of(0))));
    var mended =
        register.when(
            File.correction("mended", "2023-01-12")
                .acts(correct(2, replacement().from("2023-01-12"))));
    assertThat(mended.fact().remarks()).doesNotContainKey("passages");
  }
}
