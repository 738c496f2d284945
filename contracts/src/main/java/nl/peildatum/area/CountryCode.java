package nl.peildatum.area;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A country (<i>land</i>) by two upper-case letters in the manner of ISO 3166-1 alpha-2; {@link
 * #isIso3166()} gives whether ISO has assigned them.
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
  public CountryCode {
    if (value.length() != 2 || !isUpperCase(value.charAt(0)) || !isUpperCase(value.charAt(1))) {
      throw new NotACountryCode(value);
    }
  }

  /** The code as written in either case, or empty when it is not two ASCII letters. */
  public static Optional<CountryCode> parse(String written) {
    if (written.length() != 2 || !isLetter(written.charAt(0)) || !isLetter(written.charAt(1))) {
      return Optional.empty();
    }
    return Optional.of(new CountryCode(written.toUpperCase(Locale.ROOT)));
  }

  public boolean isIso3166() {
    return englishName().isPresent();
  }

  /**
   * The name in the frozen table of ISO 3166-1 countries, empty for a code that ISO has not
   * assigned.
   */
  public Optional<String> englishName() {
    return Countries.englishName(this);
  }

  /** All assigned codes of ISO 3166-1, in alphabetical order. */
  public static Stream<CountryCode> iso3166() {
    return Countries.all();
  }

  /** The code in lower case, as used in links. */
  public String inPath() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isLetter(char c) {
    return isUpperCase(c) || (c >= 'a' && c <= 'z');
  }

  private static boolean isUpperCase(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
