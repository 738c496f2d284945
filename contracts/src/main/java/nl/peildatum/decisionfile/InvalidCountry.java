package nl.peildatum.decisionfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.peildatum.wording.Wording;

/** Builds the detail of a fault for a country that is not written as a two-letter code. */
public final class InvalidCountry {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  private InvalidCountry() {}

  /**
   * The detail, with an example of a code.
   *
   * @param written the text in place of the code
   */
  public static Wording detail(String written) {
    return Wording.of("invalid-country", written, example(written));
  }

  /**
   * An example of a code: that of the country written by its name or three-letter code, else that
   * of Mali.
   */
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
