package nl.peildatum.area;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The populated places of each country, from the frozen table {@code places.tsv}: country, id, id
 * of the region, name, and other spellings, folded. Read once on first use; {@code NOTICE.txt}
 * beside it names the edition.
 */
final class FrozenPlaces {
  private static final int COUNTRY = 0;
  private static final int ID = 1;
  private static final int REGION = 2;
  private static final int NAME = 3;
  private static final int SPELLINGS = 4;

  private FrozenPlaces() {}

  /** The places of a country; the areas of the table lie each in a region and have no code. */
  static AreaNames of(CountryCode country) {
    return OnFirstUse.PLACES.getOrDefault(country.value(), AreaNames.NONE);
  }

  private static Map<String, AreaNames> read() {
    var byCountry =
        FrozenTable.rows(FrozenPlaces.class, "places.tsv").collect(groupingBy(row -> row[COUNTRY]));
    var places = new HashMap<String, AreaNames>();
    byCountry.forEach((country, rows) -> places.put(country, names(rows)));
    return Map.copyOf(places);
  }

  private static AreaNames names(List<String[]> rows) {
    var spellings = new HashMap<String, AreaId>();
    for (var row : rows) {
      Arrays.stream(row).skip(SPELLINGS).forEach(one -> spellings.put(one, new AreaId(row[ID])));
    }
    return new AreaNames(rows.stream().map(FrozenPlaces::place).toList(), spellings);
  }

  private static Area place(String[] row) {
    return new Area(
        new AreaId(row[ID]), row[NAME], AreaType.CITY, null, new AreaId(row[REGION]), true);
  }

  private static final class OnFirstUse {
    static final Map<String, AreaNames> PLACES = read();
  }
}
