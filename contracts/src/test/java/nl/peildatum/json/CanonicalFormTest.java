package nl.peildatum.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 8785: its vectors are written, and only what would be written so is accepted")
class CanonicalFormTest {
  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("numbers, appendix B")
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void numbers(String bits, String written) {
    var number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
    assertThat(Json.canonical(Map.of("n", number))).asString(UTF_8).isEqualTo(object(written));
    assertThatCode(() -> check(object(written))).doesNotThrowAnyException();
  }

  private static String object(String number) {
    return "{\"n\":" + number + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0",
        "1.0",
        "01",
        "+1",
        ".5",
        "1.",
        "1e5",
        "1E+21",
        "1e21",
        "0.0000001",
        "1e-6",
        "NaN",
        "Infinity",
        "1e999",
        "9007199254740993",
        "0x10",
        "1f",
        "1d",
        "100000000000000000000000",
        ""
      })
  @DisplayName("no number in another form")
  void otherNumbers(String written) {
    assertThatThrownBy(() -> check(object(written))).isInstanceOf(NotCanonical.class);
  }

  @Test
  @DisplayName("names are in the order of UTF-16 code units, section 3.2.3")
  void orderOfNames() {
    var sorted =
        """
        {"\\r":"Carriage Return","1":"One","\u0080":"Control\u007f","\u00f6":"Latin Small Letter O With Diaeresis",\
        "\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}\
        """;
    var other =
        """
        {"\u20ac":"Euro Sign","\\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",\
        "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control\u007f","\u00f6":"Latin Small Letter O With Diaeresis"}\
        """;
    assertThat(Json.canonical(other.getBytes(UTF_8))).asString(UTF_8).isEqualTo(sorted);
    assertThatCode(() -> check(sorted)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(other)).isInstanceOf(NotCanonical.class);
  }

  @Test
  @DisplayName("the example of section 3.2.2")
  void example() {
    var sent =
        """
        {"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
         "string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}\
        """;
    var written =
        """
        {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
        "string":"\u20ac$\\u000f\\nA'B\\"\\\\\\\\\\"/"}\
        """;
    assertThat(Json.canonical(sent.getBytes(UTF_8))).asString(UTF_8).isEqualTo(written);
    assertThatCode(() -> check(written)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "null",
        "true",
        "0",
        "[[],{}]",
        "{\"\":0}",
        "{\"a\":1,\"b\":[1,2]}",
        "\"\\u0000\\u001f\\b\\f\\n\\r\\t\u007f\""
      })
  void accepted(String text) {
    assertThatCode(() -> check(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {}",
        "{} ",
        "{}\n",
        "{\"a\":1,\"a\":1}",
        "{\"b\":1,\"a\":1}",
        "{\"a\": 1}",
        "{\"a\":1,}",
        "[1,]",
        "{a:1}",
        "{\"a\"}",
        "nul",
        "tru",
        "\"",
        "\"\\",
        "\"\\u00",
        "\"\\u0041\"",
        "\"\\u000A\"",
        "\"\\u000a\"",
        "\"\\u001F\"",
        "\"\\/\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\"",
        "\"\n\"",
        "\uFEFF{}",
        "{\"\\u0061\":1}",
        "// c\n{}"
      })
  void refused(String text) {
    assertThatThrownBy(() -> check(text)).isInstanceOf(NotCanonical.class);
  }

  @Test
  @DisplayName("bytes that are not UTF-8, half characters in UTF-8 among them, are refused")
  void notUtf8() {
    for (var hex : new String[] {"22ff22", "22c022", "22c08022", "22eda08022", "22f490808022"}) {
      assertThatThrownBy(() -> CanonicalForm.check(HexFormat.of().parseHex(hex)))
          .as(hex)
          .isInstanceOf(NotCanonical.class);
    }
  }

  @Test
  @DisplayName("nesting is bounded")
  void nesting() {
    assertThatCode(() -> check("[".repeat(100) + "]".repeat(100))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check("[".repeat(200_000))).isInstanceOf(NotCanonical.class);
  }

  @Test
  @DisplayName("parts are found where they stand")
  void parts() {
    var slice = JsonSlice.of("{\"a\":[1,\"]\\\"\",{\"x\":null}],\"b\":{}}".getBytes(UTF_8));
    assertThat(slice.members().keySet()).containsExactly("a", "b");
    var items = slice.members().getOrDefault("a", slice).items(9);
    assertThat(items).extracting(JsonSlice::plain).contains(1, "]\"");
    assertThat(items.getLast().bytes()).asString(UTF_8).isEqualTo("{\"x\":null}");
  }

  private static void check(String text) {
    CanonicalForm.check(text.getBytes(UTF_8));
  }
}
