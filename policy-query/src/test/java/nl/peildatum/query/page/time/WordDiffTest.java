package nl.peildatum.query.page.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peildatum.query.page.time.WordDiff.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two texts, word by word")
class WordDiffTest {

  @Test
  @DisplayName("share the words that both have, in order")
  void shared() {
    var diff = WordDiff.of("Gao en Mopti zijn aangewezen", "Gao, Ménaka en Mopti zijn  aangewezen");
    assertThat(diff.one())
        .containsExactly(new Part("Gao", false), new Part("en Mopti zijn aangewezen", true));
    assertThat(diff.other())
        .containsExactly(
            new Part("Gao, Ménaka", false), new Part("en Mopti zijn aangewezen", true));
  }

  @Test
  @DisplayName("have no part where a text is empty")
  void empty() {
    var diff = WordDiff.of("", "nieuw beleid");
    assertThat(diff.one()).isEmpty();
    assertThat(diff.other()).containsExactly(new Part("nieuw beleid", false));
    assertThat(WordDiff.of(" ", "")).isEqualTo(new WordDiff(List.of(), List.of()));
  }

  @Test
  @DisplayName("are one part each if they are equal, or too long to compare")
  void whole() {
    assertThat(WordDiff.of("a b", "a b").one()).containsExactly(new Part("a b", true));
    var many = "woord ".repeat(2_001);
    assertThat(WordDiff.of(many, "woord").other()).containsExactly(new Part("woord", false));
    assertThat(WordDiff.of(many, many).one()).containsExactly(new Part(many, true));
  }
}
