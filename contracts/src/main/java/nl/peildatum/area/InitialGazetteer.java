package nl.peildatum.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The areas that are known before anything is recorded (<i>plaatsnamenregister</i>): the ISO 3166-2
 * subdivisions of every country in the frozen table {@code areas.tsv}, which never changes. {@code
 * NOTICE.txt} beside it names the edition. Immutable.
 */
public final class InitialGazetteer {
  private final Map<CountryCode, AreaNames> countries;

  InitialGazetteer(Map<CountryCode, AreaNames> countries) {
    this.countries = Map.copyOf(countries);
  }

  /** The areas of the frozen table, read once on first use. */
  public static InitialGazetteer iso3166() {
    return OnFirstUse.GAZETTEER;
  }

  /**
   * The area that is meant by its id, its ISO 3166-2 code in either case, its name with or without
   * accents, or an alias; empty for an unknown place and for a name that two areas share.
   */
  public Optional<Area> find(CountryCode country, String written) {
    return in(country).find(written);
  }

  public Optional<Area> byId(CountryCode country, AreaId id) {
    return in(country).byId(id);
  }

  /** The country's areas in the order of their ISO 3166-2 codes. */
  public List<Area> areasOf(CountryCode country) {
    return in(country).areas();
  }

  /** The country's areas before anything about them was recorded. */
  public Gazetteer of(CountryCode country) {
    return Gazetteer.ofFrozenTable(in(country), () -> FrozenPlaces.of(country));
  }

  private AreaNames in(CountryCode country) {
    return countries.getOrDefault(country, AreaNames.NONE);
  }

  private static final class OnFirstUse {
    static final InitialGazetteer GAZETTEER = FrozenAreas.read();
  }
}
