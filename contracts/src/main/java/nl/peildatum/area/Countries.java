package nl.peildatum.area;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The countries of ISO 3166-1, from the frozen table {@code countries.tsv}. */
final class Countries {
  private static final Map<String, String> ENGLISH_NAMES =
      FrozenTable.rows(Countries.class, "countries.tsv")
          .collect(toUnmodifiableMap(row -> row[0], row -> row[1]));

  private Countries() {}

  static Stream<CountryCode> all() {
    return ENGLISH_NAMES.keySet().stream().sorted().map(CountryCode::new);
  }

  static Optional<String> englishName(CountryCode country) {
    return Optional.ofNullable(ENGLISH_NAMES.get(country.value()));
  }
}
