package nl.peildatum.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  public Locale locale() {
    return Locale.of(tag);
  }

  public Language other() {
    return this == ENGLISH ? DUTCH : ENGLISH;
  }

  /** The language with this tag; empty if texts are in no such language. */
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
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
    return accepted(header, ENGLISH);
  }

  /**
   * The language that a client prefers (RFC 9110, 12.5.4).
   *
   * @param header the header {@code Accept-Language}; null = none
   * @param otherwise where the client prefers none of them, or the header is too long or cannot be
   *     read
   */
  public static Language accepted(@Nullable String header, Language otherwise) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return otherwise;
    }
    try {
      var locale = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
      return locale == null ? otherwise : ofTag(locale.getLanguage());
    } catch (IllegalArgumentException unreadable) {
      return otherwise;
    }
  }
}
