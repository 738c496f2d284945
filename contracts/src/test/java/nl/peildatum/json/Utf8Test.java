package nl.peildatum.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text is written as Jackson writes it")
class Utf8Test {

  @ParameterizedTest
  @DisplayName("with accents, marks, controls and characters outside the basic plane")
  @ValueSource(
      strings = {
        "Gao",
        "",
        "Ménaka",
        "Şırnak \u2028\u2029",
        "\u007F\u0080\u009F",
        "a \"quoted\" path\\name",
        "a tab\tand a line\nand \u0000",
        "é\"",
        "\uD83D\uDE00 grin",
        "é\uD83D\uDE00"
      })
  void asJackson(String text) {
    assertThat(new Utf8().text(text).toBytes()).isEqualTo(Json.MAPPER.writeValueAsBytes(text));
  }
}
