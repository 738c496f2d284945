package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The seal of an event is told from its bytes as it is from its RFC 8785 form")
class SealTest {
  private static final byte[] OTHERS = " \"\\,{é0e~".getBytes(UTF_8);

  static Stream<String> names() {
    return Approved.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("events as stored are recognised, and not encoded again")
  void recognised(String name) {
    var bytes = Approved.canonical(name);
    var object = CanonicalObject.read(bytes).orElseThrow();
    assertThat(object.isSealed()).isTrue();
    assertThat(object.members()).isEqualTo(Json.object(bytes));
    assertThat(object.members().keySet()).containsExactlyElementsOf(Json.object(bytes).keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("with a byte changed, doubled or left out anywhere, both say the same")
  void damaged(String name) {
    var bytes = Approved.canonical(name);
    IntStream.range(0, bytes.length).forEach(at -> damagedAt(bytes, at));
  }

  private static void damagedAt(byte[] bytes, int at) {
    var damaged =
        switch (at % 4) {
          case 0 -> with(bytes, at, 1);
          case 1 -> with(bytes, at, -1);
          case 2 -> changed(bytes, at, OTHERS[at / 4 % OTHERS.length]);
          default -> changed(bytes, at, (byte) (bytes[at] ^ 1 << at / 4 % Byte.SIZE));
        };
    assertThat(isSealed(damaged)).as(new String(damaged, UTF_8)).isEqualTo(encodedAgain(damaged));
  }

  private static byte[] changed(byte[] bytes, int at, byte now) {
    var result = bytes.clone();
    result[at] = now;
    return result;
  }

  private static byte[] with(byte[] bytes, int at, int more) {
    var result = Arrays.copyOf(bytes, bytes.length + more);
    var from = more < 0 ? at + 1 : at;
    System.arraycopy(bytes, from, result, from + more, bytes.length - from);
    return result;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":2%s}",
        "{ \"a\":2%s}",
        "{\"a\":2.0%s}",
        "{\"a\":-0%s}",
        "{\"a\":\"\\u0041\"%s}",
        "{\"a\":\"\\/\"%s}",
        "{\"a\":\"\u007f\"%s,\"z\":1e2}",
        "{\"a\":{\"hash\":\"x\",\"b\":1}%s}",
        "{\"a\":1,\"a\":1%s}",
        "{\"a\":1234567890123456789%s}"
      })
  @DisplayName("bytes in another form are not sealed by the hash of these bytes")
  void anotherForm(String object) {
    var hash = EventCodec.sha256(object.formatted("").getBytes(UTF_8));
    var forged = object.formatted(",\"hash\":\"" + hash + "\"").getBytes(UTF_8);
    assertThat(isSealed(forged)).isFalse();
    assertThat(encodedAgain(forged)).isFalse();
  }

  @Test
  @DisplayName("the hash may be the first member, the last or the only one; one further in is none")
  void places() {
    for (var object : new String[] {"{\"z\":1}", "{\"a\":1}", "{}", "{\"a\":1,\"z\":\"é\"}"}) {
      var hash = EventCodec.sha256(object.getBytes(UTF_8));
      var map = Json.object(object.getBytes(UTF_8));
      map.put("hash", hash);
      var sealed = Json.canonical(map);
      assertThat(CanonicalObject.read(sealed)).as(object).isPresent();
      assertThat(isSealed(sealed)).as(object).isTrue();
    }
    assertThat(isSealed("{\"a\":{\"hash\":\"x\"}}".getBytes(UTF_8))).isFalse();
  }

  private static boolean isSealed(byte[] bytes) {
    try {
      return EventCodec.isSealed(bytes);
    } catch (RuntimeException noJson) {
      return false;
    }
  }

  private static boolean encodedAgain(byte[] bytes) {
    try {
      return EventCodec.isSealedWhenEncodedAgain(bytes);
    } catch (RuntimeException noJson) {
      return false;
    }
  }
}
