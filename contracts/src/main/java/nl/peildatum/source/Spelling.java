package nl.peildatum.source;

import java.util.regex.Pattern;

/** Normalises spaces and dashes, which are written in different ways with one meaning. */
public final class Spelling {
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\ufeff]+");
  private static final Pattern DASHES =
      Pattern.compile("[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]");

  private Spelling() {}

  /** The text with single plain spaces, none at either end, and plain hyphens for all dashes. */
  public static String even(String written) {
    return DASHES.matcher(SPACES.matcher(written).replaceAll(" ").strip()).replaceAll("-");
  }
}
