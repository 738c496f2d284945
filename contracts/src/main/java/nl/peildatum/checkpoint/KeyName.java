package nl.peildatum.checkpoint;

/** The form of names of keys: not empty, without spaces, plus signs and control characters. */
final class KeyName {
  private static final int NEXT_LINE = 0x85;

  private KeyName() {}

  static boolean isWellFormed(String name) {
    return !name.isEmpty() && name.codePoints().noneMatch(KeyName::isForbidden);
  }

  private static boolean isForbidden(int letter) {
    return letter == '+'
        || letter < ' '
        || letter == NEXT_LINE
        || Character.isSpaceChar(letter)
        || Character.isWhitespace(letter);
  }
}
