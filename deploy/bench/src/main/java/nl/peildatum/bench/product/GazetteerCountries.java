package nl.peildatum.bench.product;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;

/** Real countries and their areas, about which benchmarks record invented policy. */
public final class GazetteerCountries {
  private GazetteerCountries() {}

  /**
   * Returns the codes of countries with at least this number of areas, those with the most first.
   */
  public static List<String> withAreas(int atLeast) {
    return Stream.of(Locale.getISOCountries())
        .filter(country -> areaIds(country).size() >= atLeast)
        .sorted(
            Comparator.comparingInt((String country) -> -areaIds(country).size())
                .thenComparing(country -> country))
        .toList();
  }

  public static List<String> areaIds(String country) {
    return InitialGazetteer.iso3166().areasOf(new CountryCode(country)).stream()
        .map(Area::id)
        .map(id -> id.value())
        .toList();
  }
}
