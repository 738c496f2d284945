package nl.peildatum.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the language that a client accepts")
class LanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nl",
        "NL",
        "nl-NL",
        "nl-BE, en;q=0.9",
        "en;q=0.5,nl",
        "en-GB;q=0.5, nl-NL;q=0.6",
        "fr, de;q=0.9, nl;q=0.1",
        "*;q=0.5, nl;q=0.4"
      })
  @DisplayName("is Dutch where the client prefers it")
  void dutch(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.DUTCH);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "en",
        "en, nl",
        "nl;q=0.8, en;q=0.9",
        "nl;q=0",
        "fr",
        "nds",
        "*",
        "garbage",
        "nl_NL",
        "nl;q=7",
        "nl;q=",
        "nl;q=x",
        ";q=1",
        ",,,",
        "-",
        "nl-\u00e9"
      })
  @DisplayName("is English where nothing matches, and where the header cannot be read")
  void english(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a", ",nl", "x", ", "})
  @DisplayName("is found at once in a header of 8 kB")
  void longHeader(String piece) {
    var header = "n" + piece.repeat(8_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () ->
            IntStream.range(0, 1_000)
                .forEach(_ -> assertThat(Language.accepted(header)).isEqualTo(Language.ENGLISH)));
  }

  @Test
  @DisplayName("is the one that is asked for otherwise, where the client prefers none or too many")
  void otherwise() {
    assertThat(Language.accepted(null, Language.DUTCH)).isEqualTo(Language.DUTCH);
    assertThat(Language.accepted("fr", Language.DUTCH)).isEqualTo(Language.DUTCH);
    assertThat(Language.accepted("fr, en;q=0.1", Language.DUTCH)).isEqualTo(Language.ENGLISH);
    var long8k = "en" + "-a".repeat(4_000);
    assertThat(Language.accepted(long8k, Language.DUTCH)).isEqualTo(Language.DUTCH);
  }

  @Test
  @DisplayName("is told by its tag")
  void tag() {
    assertThat(Language.values())
        .allSatisfy(language -> assertThat(Language.ofTag(language.tag())).isEqualTo(language));
  }
}
