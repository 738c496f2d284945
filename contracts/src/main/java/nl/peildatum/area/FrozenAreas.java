package nl.peildatum.area;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the frozen tables {@code areas.tsv} (ISO 3166-2 code, area id, type, id of the parent or
 * nothing, name) and {@code aliases.tsv} (country, folded spelling, area id).
 */
final class FrozenAreas {
  private FrozenAreas() {}

  static InitialGazetteer read() {
    var aliases = aliases();
    var countries = new HashMap<CountryCode, AreaNames>();
    areas()
        .forEach(
            (code, areas) ->
                countries.put(
                    new CountryCode(code),
                    new AreaNames(areas, aliases.getOrDefault(code, Map.of()))));
    return new InitialGazetteer(countries);
  }

  private static Map<String, List<Area>> areas() {
    return FrozenTable.rows(FrozenAreas.class, "areas.tsv")
        .collect(groupingBy(row -> row[0].substring(0, 2), mapping(FrozenAreas::area, toList())));
  }

  private static Map<String, Map<String, AreaId>> aliases() {
    return FrozenTable.rows(FrozenAreas.class, "aliases.tsv")
        .collect(groupingBy(row -> row[0], toMap(row -> row[1], row -> new AreaId(row[2]))));
  }

  private static Area area(String[] row) {
    var parent = row[3].isEmpty() ? null : new AreaId(row[3]);
    return new Area(new AreaId(row[1]), row[4], AreaType.valueOf(row[2]), row[0], parent, true);
  }
}
