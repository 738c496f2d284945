package nl.peildatum.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signed notes, by the example of C2SP signed-note and Go's package note")
class SignedNoteTest {
  private static final VerifierKey KEY =
      VerifierKey.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  private static final SignerKey PRIVATE =
      SignerKey.read(
          "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String LINE =
      "— PeterNeumann"
          + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String NOTE = TEXT + "\n" + LINE;

  @Test
  void theExampleIsRead() {
    var note = read(NOTE);
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.signatures()).extracting(NoteSignature::keyName).containsExactly(KEY.name());
    assertThat(note.isSignedBy(KEY)).isTrue();
    assertThat(note).hasToString(NOTE);
  }

  @Test
  void theExampleIsSigned() {
    var note = new SignedNote(TEXT, List.of(PRIVATE.sign(TEXT)));
    assertThat(note).hasToString(NOTE);
    assertThat(PRIVATE.verifierKey()).isEqualTo(KEY).hasToString(KEY.toString());
    assertThat(SignerKey.read(PRIVATE.secretText()).verifierKey()).isEqualTo(KEY);
    assertThat(PRIVATE.toString()).doesNotContain("PRIVATE");
  }

  @Test
  @DisplayName("any changed byte is refused, or is a change of a line by another key")
  void anyChangedByte() {
    var bytes = NOTE.getBytes(StandardCharsets.UTF_8);
    for (var at = 0; at < bytes.length; at++) {
      for (var bit = 1; bit < 256; bit <<= 1) {
        var changed = bytes.clone();
        changed[at] ^= (byte) bit;
        assertThat(isSigned(changed)).as("byte %d, bit %d", at, bit).isFalse();
      }
    }
  }

  private static boolean isSigned(byte[] note) {
    try {
      return SignedNote.read(note).isSignedBy(KEY);
    } catch (MalformedNote refused) {
      return false;
    }
  }

  @Test
  @DisplayName("lines by other keys are ignored, whatever they say")
  void otherKeys() {
    assertThat(read(TEXT + "\n— other AAAAAAA=\n" + LINE).isSignedBy(KEY)).isTrue();
    assertThat(read(TEXT + "\n— other AAAAAAA=\n").isSignedBy(KEY)).isFalse();
    var otherId = NoteSignature.of(KEY.name(), KEY.id() + 1, new byte[64]);
    assertThat(read(NOTE).and(otherId).isSignedBy(KEY)).isTrue();
  }

  @Test
  @DisplayName("a wrong line by a known key spoils a right one")
  void wrongLineByTheKey() {
    var wrong = NoteSignature.of(KEY.name(), KEY.id(), new byte[64]);
    assertThat(read(NOTE).and(wrong).isSignedBy(KEY)).isFalse();
    var short1 = NoteSignature.of(KEY.name(), KEY.id(), new byte[1]);
    assertThat(read(NOTE).and(short1).isSignedBy(KEY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n— a AAAAAAA=",
        "text\n\n— a AAAAAAA=\n\n",
        "text\n\n- a AAAAAAA=\n",
        "text\n\n— AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— a AAAAAA==\n",
        "text\n\n— a AAAAAAB=\n",
        "text\n\n— a AAAAAAA\n",
        "text\n\n— a AAAAAAA= \n",
        "text\n\n— a+b AAAAAAA=\n",
        "text\n\n— a b AAAAAAA=\n",
        "text\n\n— a\u00a0b AAAAAAA=\n",
        "text\n\n— a\u0085b AAAAAAA=\n",
        "text\n\n— a AAAAAAA=\r\n",
        "te\txt\n\n— a AAAAAAA=\n",
        "te\u0000xt\n\n— a AAAAAAA=\n",
        "text\n\n— a AAAAAAA=\nmore\n"
      })
  void isNoNote(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedNote.class);
  }

  @Test
  @DisplayName("size and number of signatures are bounded; sixteen are accepted")
  void bounds() {
    var line = "— a AAAAAAA=\n";
    assertThat(read("text\n\n" + line.repeat(64)).signatures()).hasSize(64);
    assertThatThrownBy(() -> read("text\n\n" + line.repeat(65))).isInstanceOf(MalformedNote.class);
    assertThatThrownBy(() -> read("x".repeat(SignedNote.MOST_BYTES) + "\n\n" + line))
        .isInstanceOf(MalformedNote.class);
    assertThatThrownBy(() -> SignedNote.read(new byte[] {'a', '\n', '\n', (byte) 0xe2, '\n'}))
        .isInstanceOf(MalformedNote.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+BRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n"
      })
  void isNoKey(String text) {
    assertThatThrownBy(() -> VerifierKey.read(text)).isInstanceOf(MalformedKey.class);
    assertThatThrownBy(() -> SignerKey.read("PRIVATE+KEY+" + text))
        .isInstanceOf(MalformedKey.class);
  }

  private static SignedNote read(String note) {
    return SignedNote.read(note.getBytes(StandardCharsets.UTF_8));
  }
}
