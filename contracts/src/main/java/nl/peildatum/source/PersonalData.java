package nl.peildatum.source;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Detects personal data that this register never holds: the number of a person. */
public final class PersonalData {
  private static final Pattern V_NUMBER =
      Pattern.compile(
          "(?:V[- ]?(?:nummers?|nr\\.?|number)?:? ?)?\\d{3}[. -]?\\d{3}[. -]?\\d{4}",
          Pattern.CASE_INSENSITIVE);

  private static final String ANY_SIGN = " ?[._/,\\u00b7-]? ?";

  /** Ten digits together, in the groups that people read aloud, or with one sign throughout. */
  private static final Pattern TEN_DIGITS =
      Pattern.compile(
          Stream.concat(
                  Stream.of(
                      "(?<!\\d)\\d{10}(?!\\d)",
                      "(?<!\\d)\\(?\\d{3}\\)?" + ANY_SIGN + "\\d{3}" + ANY_SIGN + "\\d{4}(?!\\d)"),
                  Stream.of(" ", " ?\\. ?", " ?- ?", " ?_ ?").map(PersonalData::withOneSign))
              .collect(Collectors.joining("|")));

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
              + "|(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\\d\\d)\\b");

  /** Identifiers and addresses in which digits stand that are no number of a person. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "https?://\\S+|\\burn:\\S+|\\bECLI:[A-Z]{2}:\\S+|\\bjci\\d\\.\\d:\\S+"
              + "|\\b(?:kst|stcrt|stb|ah|kv|blg|trb|h)-[a-z0-9-]+|\\bBWB[RVW]\\d{7}\\S*|\\b(?:19|20)\\d{7}[/-]\\d{1,2}(?:[/-][A-Z]\\d{1,2})?|\\b\\d\\d["
              + " .]?\\d{3}, nr\\. ?\\d+|\\b(?:AWB|NL|WBV|TBV|WI|Stcrt\\.) ?\\d\\d(?:\\d\\d)?[./,"
              + " ]+\\d+",
          Pattern.CASE_INSENSITIVE);

  /** Signs that nobody sees between two digits, but for the ends of lines. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Cc}\\u115f\\u1160\\u2800\\u3164\\uffa0&&[^\\n\\r\\t]]");

  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private PersonalData() {}

  private static String withOneSign(String sign) {
    return "(?<!\\d(?:%1$s)?)\\d(?:(?:%1$s)?\\d){9}(?!(?:%1$s)?\\d)".formatted(sign);
  }

  /**
   * Whether a text is the number that the IND gives to a person (<i>V-nummer</i>): ten digits, with
   * or without that label.
   */
  public static boolean looksLikeVNumber(String written) {
    return written.length() <= Identifiers.LONGEST && V_NUMBER.matcher(plain(written)).matches();
  }

  /**
   * Whether a text has ten digits somewhere that may be the number of a person: in any script, with
   * or without signs between them, and not inside a date, an address or an identifier of a document
   * or a case.
   */
  public static boolean holdsVNumber(String written) {
    if (mayBeDigits(written) < 10) {
      return false;
    }
    var plain = plain(written);
    return TEN_DIGITS
        .matcher(DATE.matcher(IDENTIFIER.matcher(plain).replaceAll("#")).replaceAll("#"))
        .find();
  }

  /** Digits, also those in circles or above the line. */
  private static long mayBeDigits(String written) {
    return written.codePoints().filter(PersonalData::mayBeDigit).limit(10).count();
  }

  private static boolean mayBeDigit(int sign) {
    return switch (Character.getType(sign)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /** The text with digits of all scripts as 0 to 9, plain dashes, and nothing invisible. */
  private static String plain(String written) {
    var compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
    var visible = INVISIBLE.matcher(compatible).replaceAll("");
    var digits =
        DIGIT
            .matcher(visible)
            .replaceAll(
                digit -> Integer.toString(Character.digit(digit.group().codePointAt(0), 10)));
    return Spelling.even(digits);
  }
}
