package nl.peildatum.source;

import java.util.regex.Pattern;

/** Evens out what people write differently and mean alike: odd spaces, odd dashes. */
public final class Spelling {
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\ufeff]+");
  private static final Pattern DASHES =
      Pattern.compile("[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]");

  private Spelling() {}

  /** Single plain spaces, none at either end; one sort of dash. */
  public static String even(String written) {
    return DASHES.matcher(SPACES.matcher(written).replaceAll(" ").strip()).replaceAll("-");
  }
}
