package nl.peildatum.query.page.question;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageFiles;

/**
 * The names of all countries in the languages of the pages, the English names of the gazetteer, and
 * further names in use, from the table {@code countrynames.tsv}: the code, and names between
 * commas.
 */
final class CountryNames {
  /** Read once. */
  static final CountryNames ALL = new CountryNames();

  private final List<InLanguage> languages =
      Arrays.stream(Language.values()).map(InLanguage::new).toList();

  private CountryNames() {}

  /** The country with this name; accents and case make no difference. */
  Optional<CountryCode> country(String text) {
    return languages.stream().flatMap(names -> names.country(text).stream()).findFirst();
  }

  /** The names that are alike by the rules of one language. */
  private static final class InLanguage {
    private final Collator alike;
    private final Map<CollationKey, CountryCode> byName = new HashMap<>();

    InLanguage(Language language) {
      var locale = Locale.of(language.tag());
      alike = Collator.getInstance(locale);
      alike.setStrength(Collator.PRIMARY);
      CountryCode.iso3166()
          .forEach(
              country -> {
                put(country, Locale.of("", country.value()).getDisplayCountry(locale));
                country.englishName().ifPresent(name -> put(country, name));
              });
      for (var row : PageFiles.rows("countrynames.tsv")) {
        var country = CountryCode.parse(row[0]).orElseThrow();
        Stream.of(row[1].split(", ", -1)).forEach(name -> put(country, name));
      }
    }

    private void put(CountryCode country, String name) {
      byName.putIfAbsent(key(name), country);
    }

    Optional<CountryCode> country(String text) {
      return Optional.ofNullable(byName.get(key(text)));
    }

    private CollationKey key(String name) {
      return alike.getCollationKey(name.replace('\'', '’'));
    }
  }
}
