package nl.peildatum.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The RFC 8785 form is that of the reference library of the RFC's author")
class CanonicalWriterTest {
  private static final List<String> TEXTS =
      List.of("", "a", "ab", "\"\\/", "\b\t\n\f\r", "\u0000\u001f\u007f", "é€", "😀", "￿", "דּ");
  private static final List<Number> NUMBERS =
      List.of(
          0, -1, 1_000_000, (1L << 53) - 1, 1L << 53, (1L << 53) + 1, Long.MIN_VALUE, 0.1, 1e21);

  @Test
  @DisplayName("for objects of any shape")
  void anyShape() throws IOException {
    var random = new Random(8785);
    for (var round = 0; round < 2_000; round++) {
      var object = object(random, 0);
      var text = Json.MAPPER.writeValueAsString(object);
      assertThat(new String(Json.canonical(object), UTF_8)).isEqualTo(reference(text));
    }
  }

  private static String reference(String json) throws IOException {
    return new JsonCanonicalizer(json).getEncodedString();
  }

  private static Map<String, Object> object(Random random, int depth) {
    var object = new LinkedHashMap<String, Object>();
    for (var members = random.nextInt(5); members > 0; members--) {
      object.put(one(TEXTS, random) + one(TEXTS, random), value(random, depth));
    }
    return object;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 4 : 6)) {
      case 0 -> one(TEXTS, random);
      case 1 -> one(NUMBERS, random);
      case 2 -> random.nextBoolean();
      case 3 -> Double.longBitsToDouble(random.nextLong() & 0x7fefffffffffffffL);
      case 4 -> object(random, depth + 1);
      default -> {
        var list = new ArrayList<>();
        for (var items = random.nextInt(4); items > 0; items--) {
          list.add(value(random, depth + 1));
        }
        yield list;
      }
    };
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\": 1.0, \"a\": -0, \"c\": -0.0, \"A\": 1E2}",
        "{\"n\": 12345678901234567890, \"m\": 0.1e-6, \"k\": 1e-7, \"j\": 123456789.5}",
        "{\"x\": null, \"y\": [true, false, [], {}], \"z\": \"\\u0041\\/\\ud83d\\ude00\"}"
      })
  @DisplayName("for texts as they are sent")
  void asSent(String json) throws IOException {
    assertThat(new String(Json.canonical(json.getBytes(UTF_8)), UTF_8)).isEqualTo(reference(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\ud800x\"}",
        "{\"a\":\"\\udc00\\ud800\"}",
        "{\"\\ude00\":1}",
        "{\"a\":1e999}"
      })
  @DisplayName("half a character, and a number that no double can hold, have no such form")
  void noSuchForm(String json) {
    assertThatThrownBy(() -> Json.canonical(json.getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
  }
}
