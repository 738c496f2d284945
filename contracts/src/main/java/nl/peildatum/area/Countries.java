package nl.peildatum.area;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The countries of ISO 3166-1, from the frozen table {@code countries.tsv}. Its columns are the
 * alpha-2 code and the English name; {@code NOTICE.txt} beside it names the edition.
 */
final class Countries {
  private static final int CODE = 0;
  private static final int NAME = 1;

  private static final Map<String, String> ENGLISH_NAMES =
      FrozenTable.rows(Countries.class, "countries.tsv")
          .collect(toUnmodifiableMap(row -> row[CODE], row -> row[NAME]));

  private Countries() {}

  /** All codes of the table, in alphabetical order. */
  static Stream<CountryCode> all() {
    return ENGLISH_NAMES.keySet().stream().sorted().map(CountryCode::new);
  }

  /** The name in English; empty for a code that the table does not have. */
  static Optional<String> englishName(CountryCode country) {
    return Optional.ofNullable(ENGLISH_NAMES.get(country.value()));
  }
}
