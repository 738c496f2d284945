package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.replacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
