package nl.peildatum.json;

import nl.peildatum.decision.Violations;
import nl.peildatum.wording.Wording;

/**
 * Finds characters that are invisible or change the direction of others. With them two different
 * names may look alike, so no id and no name may hold one.
 */
public final class HiddenCharacters {
  private HiddenCharacters() {}

  /**
   * Adds a violation if a text holds a hidden character. Returns whether it does.
   *
   * @param what what the text is, used as the beginning of a sentence
   */
  public static boolean refuse(String written, String pointer, Object what, Violations violations) {
    var hidden = written.codePoints().filter(HiddenCharacters::isHidden).findFirst();
    hidden.ifPresent(
        character ->
            violations.add(
                "invalid-value",
                pointer,
                Wording.of("invalid-value.hidden-character", what, "U+%04X".formatted(character))));
    return hidden.isPresent();
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Whether a text has no visible character: only spaces of any sort and hidden characters. */
  public static boolean isBlank(String text) {
    return text.codePoints().noneMatch(HiddenCharacters::isShown);
  }

  private static boolean isShown(int character) {
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && !Character.isISOControl(character)
        && Character.getType(character) != Character.FORMAT;
  }
}
