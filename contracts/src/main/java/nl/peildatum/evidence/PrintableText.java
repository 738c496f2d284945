package nl.peildatum.evidence;

/** Makes text from a file fit for one line of a terminal. */
final class PrintableText {
  private static final int LONGEST = 300;

  private PrintableText() {}

  /** The text without characters that a terminal acts on, cut where it is long. */
  static String of(String text) {
    var begin = text.substring(0, Math.min(text.length(), LONGEST));
    var plain = begin.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    return text.length() > LONGEST ? plain + "…" : plain;
  }
}
