package nl.peildatum.deploy.hostile.generated;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.peildatum.deploy.hostile.attack.Dice;

/** Values of parameters: those that an answer has, and those that nobody should send. */
final class Values {
  static final List<String> COUNTRIES =
      List.of("ml", "ML", "sy", "ki", "tv", "nr", "xx", "nl", "m");

  private static final List<String> SOUND =
      List.of(
          "2023-01-11",
          "2023-01-11T10:00:00Z",
          "2023-01-11T10:00:00+02:00",
          "1",
          "7",
          "gao",
          "bamako",
          "ML-7",
          "REGION_15C",
          "OPERATIONAL",
          "FORMAL",
          "mali-2023-01-11",
          "NL22.5703",
          "true",
          "false",
          "IN_FORCE",
          "sources",
          "geldig",
          "19 637, nr. 2644",
          "nl",
          "en",
          "DECISION_MORATORIUM",
          "unknown-parameter",
          "region-15c-designated.v1",
          "FIRST_DECISION");

  private static final List<String> BROKEN =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "00",
          "1e9",
          "9223372036854775808",
          "NaN",
          "null",
          "undefined",
          "2023-02-30",
          "2023-13-01",
          "0000-01-01",
          "+999999999-12-31",
          "2023-01-11T25:00:00Z",
          "2023-01-11T10:00:00",
          "9999-12-31T23:59:59.999999999+18:00",
          "'",
          "' OR 1=1 --",
          "\"",
          "<script>alert(1)</script>",
          "../../../../x",
          "${7*7}",
          "{{7*7}}",
          "%00",
          "\u0000",
          "\r\nX-Injected: 1",
          "\ud83d\ude00",
          "e\u0301".repeat(200),
          "a".repeat(2_000),
          "\u202e",
          "ÿ",
          "[]",
          "{}",
          "$ne",
          "*",
          "?",
          "#",
          "%",
          "/",
          "\\",
          ";",
          "&",
          "=",
          "280 123 4567",
          "\uff12\uff18\uff10");

  private Values() {}

  static String of(Operation.Parameter parameter, Dice dice) {
    if (dice.oneIn(4)) {
      return dice.any(BROKEN);
    }
    if (parameter.name().equals("cc") || parameter.name().equals("country")) {
      return dice.any(COUNTRIES);
    }
    return switch (parameter.format()) {
      case "date" -> dice.any(List.of("2023-01-11", "2022-12-31", "1994-10-25", "2030-06-15"));
      case "date-time" -> dice.any(List.of("2023-01-11T10:00:00Z", "2029-01-01T00:00:00+01:00"));
      case "integer" -> String.valueOf(dice.between(0, 20));
      case "boolean" -> dice.any(List.of("true", "false"));
      default -> dice.any(parameter.enumerated().isEmpty() ? SOUND : parameter.enumerated());
    };
  }

  static String any(Dice dice) {
    return dice.any(dice.oneIn(2) ? SOUND : BROKEN);
  }

  /** As an address holds it; rarely as it is, where a request line can hold it at all. */
  static String inAddress(String value, Dice dice) {
    return dice.oneIn(40) && value.matches("[!-~]+")
        ? value
        : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
