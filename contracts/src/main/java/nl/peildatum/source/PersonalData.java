package nl.peildatum.source;

import java.util.regex.Pattern;

/** What this register never holds: the number of a person. */
public final class PersonalData {
  private static final Pattern V_NUMBER =
      Pattern.compile(
          "(?:V[- ]?(?:nummers?|nr\\.?|number)?:? ?)?\\d{3}[. -]?\\d{3}[. -]?\\d{4}",
          Pattern.CASE_INSENSITIVE);

  private PersonalData() {}

  /** Ten digits as the IND numbers people (<i>V-nummer</i>), said to be that or not. */
  public static boolean looksLikeVNumber(String written) {
    return written.length() <= Identifiers.LONGEST
        && V_NUMBER.matcher(Spelling.even(written)).matches();
  }
}
