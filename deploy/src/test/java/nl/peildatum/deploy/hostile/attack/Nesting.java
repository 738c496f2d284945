package nl.peildatum.deploy.hostile.attack;

import java.util.List;

/** Boxes in boxes, closed again or not. */
final class Nesting {
  private static final List<Integer> DEPTHS =
      List.of(10, 40, 60, 100, 490, 510, 999, 1_001, 5_000, 100_000);
  private static final List<String> PLACES =
      List.of(
          "\"Invented\"", "\"2023-01-11\"", "[{\"type\":\"RULING\"", "null", "\"acts\"", "\"x\"");

  private Nesting() {}

  static String of(String json, Dice dice) {
    var nested = boxes(dice.any(DEPTHS), dice);
    return dice.oneIn(4) ? nested : replacedOnce(json, dice.any(PLACES), nested);
  }

  private static String replacedOnce(String json, String place, String with) {
    var at = json.indexOf(place);
    return at < 0 ? with : json.substring(0, at) + with + json.substring(at + place.length());
  }

  private static String boxes(int depth, Dice dice) {
    var closed = dice.oneIn(2);
    return dice.oneIn(2)
        ? "[".repeat(depth) + (closed ? "]".repeat(depth) : "")
        : "{\"a\":".repeat(depth) + "1" + (closed ? "}".repeat(depth) : "");
  }
}
