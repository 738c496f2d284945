package nl.peildatum.area;

import java.util.List;
import java.util.stream.Stream;

/** Finds the areas that a misspelt place may mean. */
public final class NearestAreas {
  private static final int MOST_FOUND = 3;

  private NearestAreas() {}

  /**
   * The areas with a name, an id, an ISO 3166-2 code or another spelling that is nearest to the
   * text written, at most three; none if no spelling is near. Areas that are near only when the
   * text is read as a Dutch spelling come last.
   */
  public static List<Area> to(String written, Gazetteer areas) {
    var name = NameFolding.comparable(written);
    return Stream.concat(asWritten(name, areas).stream(), asReadInDutch(name, areas).stream())
        .distinct()
        .limit(MOST_FOUND)
        .flatMap(id -> areas.byId(id).stream())
        .toList();
  }

  private static List<AreaId> asWritten(String name, Gazetteer areas) {
    var near = new NearestSpellings<AreaId>(name);
    areas.eachSpelling(near::compare);
    return near.found();
  }

  private static List<AreaId> asReadInDutch(String name, Gazetteer areas) {
    var read = DutchSpelling.read(name);
    var near = new NearestSpellings<AreaId>(read);
    areas.eachSpelling(
        (id, spelling) ->
            near.compare(id, DutchSpelling.stemmed(DutchSpelling.read(spelling), read)));
    return near.found();
  }
}
