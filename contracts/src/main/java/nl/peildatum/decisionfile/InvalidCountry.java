package nl.peildatum.decisionfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.wording.Wording;

/** Builds the detail of a fault for a country that is not written as a two-letter code. */
public final class InvalidCountry {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  private static final List<Spelling> SPELLINGS =
      Stream.of(Locale.getISOCountries())
          .flatMap(code -> spellings(code).map(name -> new Spelling(code, folded(name))))
          .collect(Collectors.toUnmodifiableList());

  private InvalidCountry() {}

  /** A name or three-letter code of a country, in lower case. */
  private record Spelling(String code, String name) {}

  private static Stream<String> spellings(String code) {
    var country = Locale.of("", code);
    return Stream.concat(
        Stream.of(country.getISO3Country()), LANGUAGES.stream().map(country::getDisplayCountry));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The detail, with the code of the country written by its name or three-letter code, or of the
   * one whose name is nearest; else with that of Mali as an example.
   *
   * @param written the text in place of the code
   */
  public static Wording detail(String written) {
    var meant = meant(folded(written));
    return Wording.of(
        "invalid-country",
        written,
        meant.map(code -> Wording.of("did-you-mean", code)).orElse(Wording.NONE),
        meant.orElse("ML"));
  }

  private static Optional<String> meant(String written) {
    var exact = SPELLINGS.stream().filter(one -> one.name.equals(written)).findFirst();
    if (exact.isPresent()) {
      return exact.map(Spelling::code);
    }
    var nearest = new NearestSpellings<String>(written);
    SPELLINGS.stream()
        .filter(one -> one.name.length() > 3)
        .forEach(one -> nearest.compare(one.code, one.name));
    return nearest.found().stream().findFirst();
  }
}
