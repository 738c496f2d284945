package nl.peildatum.source;

import java.util.regex.Pattern;

/** Detects personal data that this register never holds: the number of a person. */
public final class PersonalData {
  private static final Pattern V_NUMBER =
      Pattern.compile(
          "(?:V[- ]?(?:nummers?|nr\\.?|number)?:? ?)?\\d{3}[. -]?\\d{3}[. -]?\\d{4}",
          Pattern.CASE_INSENSITIVE);

  private PersonalData() {}

  /**
   * Whether a text looks like a number that the IND gives to persons (<i>V-nummer</i>): ten digits,
   * with or without that label.
   */
  public static boolean looksLikeVNumber(String written) {
    return written.length() <= Identifiers.LONGEST
        && V_NUMBER.matcher(Spelling.even(written)).matches();
  }
}
