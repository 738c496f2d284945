package nl.peildatum.area;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds a written name to kebab case by the frozen table {@code folding.tsv}, never by locale. */
public final class NameFolding {
  private static final Map<Character, String> TABLE =
      FrozenTable.rows(NameFolding.class, "folding.tsv")
          .flatMap(row -> letters(row[1]).map(letter -> Map.entry(letter, target(row[0]))))
          .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private NameFolding() {}

  /** The kebab-case form of a name; empty if a character is not in the table. */
  public static Optional<String> fold(String written) {
    var name = Normalizer.normalize(written, Normalizer.Form.NFC);
    return name.chars().allMatch(letter -> fold((char) letter) != null)
        ? Optional.of(comparable(name))
        : Optional.empty();
  }

  /**
   * The kebab-case form of a name, in which a character that the table lacks is kept in lower case.
   * Two names mean one area if these forms are equal. The empty text if no character is left.
   */
  static String comparable(String written) {
    var name = Normalizer.normalize(written, Normalizer.Form.NFC);
    var kebab = new StringBuilder(name.length());
    name.codePoints().forEach(character -> append(kebab, foldOrKeep(character)));
    return withoutTrailingHyphen(kebab);
  }

  /**
   * Whether a folded name still has a letter or a digit, so that an area can be found by the name.
   */
  public static boolean isFindable(String written) {
    return comparable(written).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String foldOrKeep(int character) {
    var folded = Character.isBmpCodePoint(character) ? fold((char) character) : null;
    if (folded != null) {
      return folded;
    }
    return Character.isSpaceChar(character)
        ? "-"
        : Character.toString(Character.toLowerCase(Character.toUpperCase(character)));
  }

  private static @Nullable String fold(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return String.valueOf(c);
    }
    if (c >= 'A' && c <= 'Z') {
      return String.valueOf((char) (c + ('a' - 'A')));
    }
    return TABLE.getOrDefault(c, c < 128 ? "-" : null);
  }

  private static void append(StringBuilder kebab, String folded) {
    if (!folded.equals("-")) {
      kebab.append(folded);
    } else if (!kebab.isEmpty() && kebab.charAt(kebab.length() - 1) != '-') {
      kebab.append('-');
    }
  }

  private static String withoutTrailingHyphen(StringBuilder kebab) {
    var last = kebab.length() - 1;
    return last >= 0 && kebab.charAt(last) == '-' ? kebab.substring(0, last) : kebab.toString();
  }

  private static String target(String written) {
    return switch (written) {
      case "nothing" -> "";
      case "hyphen" -> "-";
      default -> written;
    };
  }

  private static Stream<Character> letters(String tokens) {
    return Stream.of(tokens.split(" "))
        .flatMapToInt(
            token ->
                token.startsWith("U+")
                    ? IntStream.of(Integer.parseInt(token.substring(2), 16))
                    : token.chars())
        .mapToObj(letter -> (char) letter);
  }
}
