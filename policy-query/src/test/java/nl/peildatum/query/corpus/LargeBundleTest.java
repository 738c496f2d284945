package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.peildatum.evidence.EvidenceVerifier;
import nl.peildatum.evidence.FailureCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bytes of any sort and size end with a verdict, soon")
class LargeBundleTest {
  private static final int LARGE = Integer.getInteger("largeBundle", 20) << 20;

  private static FailureCode first(byte[] bytes) {
    return EvidenceVerifier.verify(bytes, List.of(EvidenceLog.KEY.verifierKey()))
        .failures()
        .getFirst()
        .code();
  }

  private static byte[] bundle(String begin, String repeated, String end) {
    var bytes = new byte[LARGE];
    var part = repeated.getBytes(UTF_8);
    var at = begin.length();
    System.arraycopy(begin.getBytes(UTF_8), 0, bytes, 0, at);
    for (; at + part.length + end.length() <= LARGE; at += part.length) {
      System.arraycopy(part, 0, bytes, at, part.length);
    }
    System.arraycopy(end.getBytes(UTF_8), 0, bytes, at, end.length());
    return Arrays.copyOf(bytes, at + end.length());
  }

  @Test
  @DisplayName("brackets, digits, quotes, zeros and spaces only")
  void oneByteOnly() {
    for (var letter : "[{1\"\\ \u0000-".getBytes(UTF_8)) {
      var bytes = new byte[LARGE];
      Arrays.fill(bytes, letter);
      assertThat(first(bytes)).isEqualTo(FailureCode.NOT_CANONICAL);
    }
  }

  @Test
  @DisplayName("events that are none, and as many as fit")
  void eventsThatAreNone() {
    assertThat(first(bundle("{\"events\":[0", ",0", "]}"))).isEqualTo(FailureCode.MISSING_MEMBER);
    assertThat(first(bundle("{\"events\":[{}", ",{}", "]}")))
        .isEqualTo(FailureCode.MISSING_MEMBER);
    assertThat(first(bundle("{\"sources\":[{}", ",{}", "]}")))
        .isEqualTo(FailureCode.MISSING_MEMBER);
  }

  @Test
  @DisplayName("one long text, where a short one is expected")
  void longText() {
    assertThat(first(bundle("{\"checkpoint\":\"", "\\n", "\"}")))
        .isEqualTo(FailureCode.MISSING_MEMBER);
    assertThat(first(bundle("{\"form\":\"", "peildatum", "\"}")))
        .isEqualTo(FailureCode.UNKNOWN_FORM);
  }
}
