package nl.peildatum.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text that somebody sent")
class SentTextTest {
  private static final String TEXT = "{\"name\":\"Ségou 🌍\"}";

  @Test
  @DisplayName("is UTF-8 as it is, without the byte order mark before it")
  void utf8() {
    assertThat(SentText.utf8(TEXT.getBytes(UTF_8))).asString(UTF_8).isEqualTo(TEXT);
    assertThat(SentText.utf8(("\uFEFF" + TEXT).getBytes(UTF_8))).asString(UTF_8).isEqualTo(TEXT);
    assertThat(SentText.utf8(new byte[0])).isEmpty();
    assertThat(SentText.utf8("\uFEFF".getBytes(UTF_8))).isEmpty();
    assertThat(SentText.utf8("7".getBytes(UTF_8))).asString(UTF_8).isEqualTo("7");
  }

  @Test
  @DisplayName("is refused in UTF-16 and UTF-32, with a byte order mark or without")
  void otherUnicode() {
    for (var charset : List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32"))) {
      for (var text : List.of(TEXT, "\uFEFF" + TEXT)) {
        assertThatThrownBy(() -> SentText.utf8(text.getBytes(charset)))
            .as(charset.name())
            .hasMessageContaining("it must be UTF-8");
      }
    }
  }

  @Test
  @DisplayName("is refused where a byte is part of no character")
  void invalid() {
    assertThatThrownBy(() -> SentText.utf8(new byte[] {'"', 'S', (byte) 0xE9, 'g', '"'}))
        .hasMessageContaining("byte 3");
    assertThatThrownBy(() -> SentText.utf8(new byte[] {'"', (byte) 0xC3}))
        .hasMessageContaining("byte 2");
  }
}
