package nl.peildatum.decisionfile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.peildatum.area.NameFolding;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.wording.Wording;

/** Builds the detail of a fault for a country that is not written as a two-letter code. */
public final class InvalidCountry {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  private static final List<Spelling> SPELLINGS =
      Stream.of(Locale.getISOCountries()).flatMap(InvalidCountry::spellings).toList();

  private InvalidCountry() {}

  /**
   * A name or three-letter code of a country.
   *
   * @param folded for comparing with what was written
   */
  private record Spelling(String code, String written, String folded)
      implements Comparable<Spelling> {
    private static final Comparator<Spelling> ORDER =
        Comparator.comparing(Spelling::code).thenComparing(Spelling::written);

    @Override
    public int compareTo(Spelling other) {
      return ORDER.compare(this, other);
    }

    boolean isName() {
      return written.length() > 3;
    }

    /** The code, with the name where one was written or nearly written. */
    String told() {
      return isName() ? code + " (" + written + ")" : code;
    }
  }

  private static Stream<Spelling> spellings(String code) {
    var country = Locale.of("", code);
    return Stream.concat(
            Stream.of(country.getISO3Country()), LANGUAGES.stream().map(country::getDisplayCountry))
        .distinct()
        .map(written -> new Spelling(code, written, folded(written)));
  }

  private static String folded(String written) {
    return NameFolding.fold(written).orElse("");
  }

  /**
   * The detail, with the code of the country written by its name or three-letter code, or of those
   * whose names are nearest; else with that of Mali as an example.
   *
   * @param written the text in place of the code
   */
  public static Wording detail(String written) {
    var meant = meant(folded(written));
    return Wording.of(
        "invalid-country",
        written,
        meant.isEmpty()
            ? Wording.NONE
            : Wording.of(
                "did-you-mean",
                Wording.joined("join.or", meant.stream().map(Spelling::told).toList())),
        meant.stream().map(Spelling::code).findFirst().orElse("ML"));
  }

  private static List<Spelling> meant(String folded) {
    var exact =
        SPELLINGS.stream()
            .filter(one -> !folded.isEmpty() && one.folded.equals(folded))
            .limit(1)
            .toList();
    return exact.isEmpty() ? nearest(folded) : exact;
  }

  /** The spellings that are nearest, one of each country. */
  private static List<Spelling> nearest(String folded) {
    var nearest = new NearestSpellings<Spelling>(folded);
    SPELLINGS.stream().filter(Spelling::isName).forEach(one -> nearest.compare(one, one.folded));
    var byCode = new LinkedHashMap<String, Spelling>();
    nearest.found().forEach(one -> byCode.putIfAbsent(one.code, one));
    return List.copyOf(byCode.values());
  }
}
