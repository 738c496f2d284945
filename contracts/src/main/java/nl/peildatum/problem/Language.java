package nl.peildatum.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language in which a client can read the texts of this product. */
public enum Language {
  ENGLISH("en"),
  DUTCH("nl");

  /**
   * The longest header that is read. The time for reading grows with the third power of the number
   * of subtags: 8 kB of them take seconds.
   */
  private static final int LONGEST_HEADER = 300;

  private static final List<Locale> LOCALES = List.of(Locale.of("en"), Locale.of("nl"));

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language tag, as in {@code Content-Language}. */
  public String tag() {
    return tag;
  }

  public Language other() {
    return this == ENGLISH ? DUTCH : ENGLISH;
  }

  public static Language ofTag(String tag) {
    return tag.equals(DUTCH.tag) ? DUTCH : ENGLISH;
  }

  /**
   * The language that a client prefers (RFC 9110, 12.5.4); English where it prefers none of them,
   * or where the header is too long or cannot be read.
   *
   * @param header the header {@code Accept-Language}; null = none
   */
  public static Language accepted(@Nullable String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return ENGLISH;
    }
    try {
      var locale = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
      return locale == null ? ENGLISH : ofTag(locale.getLanguage());
    } catch (IllegalArgumentException unreadable) {
      return ENGLISH;
    }
  }
}
