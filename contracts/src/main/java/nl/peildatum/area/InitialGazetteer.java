package nl.peildatum.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The areas that are known from the start (<i>plaatsnamenregister</i>): every ISO 3166-2
 * subdivision of one frozen vintage. Immutable.
 */
public final class InitialGazetteer {
  private final Map<CountryCode, AreaNames> countries;

  InitialGazetteer(Map<CountryCode, AreaNames> countries) {
    this.countries = Map.copyOf(countries);
  }

  /** The frozen vintage, read once on first use. */
  public static InitialGazetteer iso3166() {
    return Vintage.GAZETTEER;
  }

  /**
   * The area that is meant by its id, its ISO 3166-2 code in either case, its name with or without
   * accents, or another spelling; empty for an unknown place and for a name that two areas share.
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
    return Gazetteer.fromTheStart(in(country));
  }

  private AreaNames in(CountryCode country) {
    return countries.getOrDefault(country, AreaNames.NONE);
  }

  private static final class Vintage {
    static final InitialGazetteer GAZETTEER = FrozenAreas.read();
  }
}
