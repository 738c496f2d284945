package nl.peildatum.evidence;

import java.util.regex.Pattern;

/** Makes text from a file fit for one line of a terminal. */
final class PrintableText {
  private static final int LONGEST = 300;
  private static final int LONGEST_PLACE = 60;

  /** Blanks at an end, beside another one, or other than a space. */
  private static final Pattern UNSEEN =
      Pattern.compile("(?<=^|\\p{Zs})\\p{Zs}|\\p{Zs}(?=\\p{Zs}|\\z)|[\\p{Zs}&&[^ ]]");

  private PrintableText() {}

  /** The text without characters that a terminal acts on, cut where it is long. */
  static String of(String text) {
    return of(text, LONGEST);
  }

  private static String of(String text, int longest) {
    var begin = text.substring(0, Math.min(text.length(), longest));
    var plain = begin.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    return text.length() > longest ? plain + "…" : plain;
  }

  /** The name of a place in quotation marks, short, with blanks that would not be seen as marks. */
  static String quoted(String place) {
    var seen = UNSEEN.matcher(of(place, LONGEST_PLACE)).replaceAll("\u2423");
    var quoted = '"' + seen.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return place.length() > LONGEST_PLACE
        ? quoted + " of " + place.length() + " characters"
        : quoted;
  }
}
