package nl.peildatum.area;

import java.util.List;
import java.util.Map;

/**
 * Foreign names as Dutch writes their sounds, brought to one spelling with those of ISO 3166-2:
 * {@code tsjetsjenie} and {@code chechenie} read the same.
 */
final class DutchSpelling {
  /** In this order. */
  private static final List<Map.Entry<String, String>> SOUNDS =
      List.of(
          Map.entry("tsj", "ch"),
          Map.entry("sj", "sh"),
          Map.entry("zj", "zh"),
          Map.entry("dj", "j"),
          Map.entry("oe", "u"),
          Map.entry("ou", "u"),
          Map.entry("ij", "i"),
          Map.entry("ie", "i"),
          Map.entry("y", "i"),
          Map.entry("j", "i"),
          Map.entry("ii", "i"),
          Map.entry("aa", "a"),
          Map.entry("ee", "e"),
          Map.entry("oo", "o"),
          Map.entry("uu", "u"));

  private static final int SHORTEST_STEM = 6;

  private DutchSpelling() {}

  /**
   * @param folded to kebab case
   */
  static String read(String folded) {
    var read = folded;
    for (var sound : SOUNDS) {
      read = read.replace(sound.getKey(), sound.getValue());
    }
    return read;
  }

  /**
   * The stem of a spelling's first word as long as the other word shares it, at least six letters
   * and two thirds of that word; else the spelling itself. Endings are what languages change most.
   */
  static String stemmed(String spelling, String written) {
    var word = written.split("-", 2)[0];
    var shared = 0;
    while (shared < Math.min(word.length(), spelling.length())
        && word.charAt(shared) == spelling.charAt(shared)) {
      shared++;
    }
    return shared >= SHORTEST_STEM && 3 * shared >= 2 * word.length() ? written : spelling;
  }
}
