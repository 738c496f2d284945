package nl.peildatum.decisionfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What to say of a country that is not written as its two-letter code. */
public final class CountryWritten {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  private CountryWritten() {}

  public static String detail(String written) {
    return '"'
        + written
        + "\" is not a country code of ISO 3166-1. Write the two-letter code, for example "
        + example(written)
        + ".";
  }

  /** The code of a country that is written by its name or its three-letter code, else Mali's. */
  private static String example(String written) {
    return Arrays.stream(Locale.getISOCountries())
        .filter(code -> isMeant(Locale.of("", code), written.strip()))
        .findFirst()
        .orElse("ML");
  }

  private static boolean isMeant(Locale country, String written) {
    return written.equalsIgnoreCase(country.getISO3Country())
        || LANGUAGES.stream()
            .anyMatch(language -> written.equalsIgnoreCase(country.getDisplayCountry(language)));
  }
}
