package nl.peildatum.deploy.hostile.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;

/** Values that somebody, somewhere, has read wrongly before. */
final class Oddities {
  static final List<String> DAYS =
      List.of(
          "0000-00-00",
          "0000-01-01",
          "0001-01-01",
          "9999-12-31",
          "+999999999-12-31",
          "-999999999-01-01",
          "10000-01-01",
          "2023-02-29",
          "2023-02-30",
          "2024-02-29",
          "1900-02-29",
          "1582-10-10",
          "2023-13-01",
          "2023-1-1",
          "20230111",
          "2023-W02-3",
          "2023-011",
          "2023-01-11T00:00:00Z",
          "2023-01-11 ",
          " 2023-01-11",
          "٢٠٢٣-٠١-١١",
          "2023‐01‐11",
          "2023-01-11\u0000",
          "today",
          "NaN");
  static final List<String> INSTANTS =
      List.of(
          "2016-12-31T23:59:60Z",
          "2023-01-11T24:00:00Z",
          "2023-01-11T25:00:00Z",
          "2023-01-11T08:00:00",
          "2023-01-11T08:00Z",
          "2023-01-11T08:00:00+18:00",
          "2023-01-11T08:00:00+18:01",
          "2023-01-11T08:00:00-00:00",
          "2023-01-11T08:00:00+99:99",
          "2023-01-11T08:00:00+01:00[Europe/Amsterdam]",
          "2023-01-11T08:00:00.123456789123Z",
          "2023-03-26T02:30:00+01:00",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999-18:00",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00+18:00",
          "1673424000",
          "2023-01-11");
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "7.0",
          "7.5",
          "1e2",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "18446744073709551616",
          "1e400",
          "-1e400",
          "1e-400",
          "1e2147483647",
          "1e-2147483648",
          "1e99999999999",
          "9".repeat(400),
          "0." + "1".repeat(400),
          "9".repeat(2_000),
          "0x10",
          "1_000",
          "٧");
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\t\r\n",
          "null",
          "../../etc/passwd",
          "' or '1'='1",
          "\"; drop table event; --",
          "${jndi:ldap://127.0.0.1/a}",
          "#{7*7}",
          "{{7*7}}",
          "<script>alert(1)</script>",
          "{\"$gt\":\"\"}",
          "%s%n%x",
          "%00",
          "a\u0301",
          "\u202egao",
          "\ufeffgao",
          "\ud83d\ude00",
          "\uffff",
          "İstanbul",
          "ǅ",
          "ﬁ",
          "ß",
          "-",
          "gao-",
          "GAO",
          "x".repeat(300),
          "é".repeat(5_000));

  /** As they stand in JSON, allowed there or not. */
  static final List<String> RAW =
      List.of(
          "NaN",
          "Infinity",
          "-Infinity",
          "+1",
          "01",
          "1.",
          ".5",
          "-",
          "'single'",
          "undefined",
          "nul",
          "TRUE",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\"",
          "\"\\x41\"",
          "\"\\u12\"",
          "\"\n\"",
          "\"\u0007\"",
          "\"open",
          "{\"a\":1,}",
          "[1,]",
          "[,]",
          "{\"a\" 1}",
          "/* note */ 1",
          "1 // note",
          "{}",
          "[]",
          "[[]]",
          "true",
          "null",
          "\"\"",
          "1.0e+1");

  private Oddities() {}

  static String text(Dice dice) {
    return switch (dice.below(4)) {
      case 0 -> dice.any(DAYS);
      case 1 -> dice.any(INSTANTS);
      case 2 -> dice.any(NUMBERS);
      default -> dice.any(TEXTS);
    };
  }

  /** Percent-encoded rightly, wrongly, twice, or not at all. */
  static String encoded(Dice dice) {
    var text = text(dice);
    return switch (dice.below(8)) {
      case 0 ->
          dice.any(List.of("%", "%2", "%zz", "%C0%AF", "%ED%A0%80", "%FF", "%F8%88%80%80%80"));
      case 1 -> URLEncoder.encode(URLEncoder.encode(text, UTF_8), UTF_8);
      case 2 -> text.replaceAll("[^!-~]", "");
      case 3 ->
          new String(text.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1)
              .replaceAll("[\\s\u0000]", "_");
      default -> URLEncoder.encode(text, UTF_8);
    };
  }
}
