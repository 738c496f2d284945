package nl.peildatum.area;

import java.util.List;
import java.util.Map;

/**
 * Brings Dutch spellings of foreign names and ISO 3166-2 spellings to one common spelling, so that
 * {@code tsjetsjenie} and {@code chechenie} become equal.
 */
final class DutchSpelling {
  /** Replacements of letters, applied in this order. */
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
   * The common spelling of a name.
   *
   * @param folded the name in kebab case
   */
  static String read(String folded) {
    var read = folded;
    for (var sound : SOUNDS) {
      read = read.replace(sound.getKey(), sound.getValue());
    }
    return read;
  }

  /**
   * The text {@code written} itself, so that both compare as equal, if the spelling begins with at
   * least six letters and two thirds of the first word of {@code written}; else the spelling.
   * Languages differ most in the endings of names.
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
