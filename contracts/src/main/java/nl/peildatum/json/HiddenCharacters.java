package nl.peildatum.json;

import nl.peildatum.decision.Violations;

/**
 * Characters that show nothing or turn the direction of others. With them two names may look alike
 * and mean two things, so what something is known by holds none.
 */
public final class HiddenCharacters {
  private HiddenCharacters() {}

  /**
   * Whether there is one; a violation says so.
   *
   * @param what is written, to begin a sentence with
   */
  public static boolean refuse(String written, String pointer, String what, Violations violations) {
    var hidden = written.codePoints().filter(HiddenCharacters::isHidden).findFirst();
    hidden.ifPresent(
        character ->
            violations.add(
                "invalid-value",
                pointer,
                what
                    + " holds the character U+%04X, which is not seen or turns others round."
                        .formatted(character)
                    + " Write it without, so that it looks like nothing else."));
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
}
