package nl.peildatum.area;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the areas that a misspelt place may mean. */
public final class NearestAreas {
  private static final int MOST_FOUND = 3;

  private NearestAreas() {}

  private static final int MOST_BEFORE_PLACES = 2;
  private static final int MOST_OF_ONE_NAME = 20;

  /**
   * The areas with a name, an id, an ISO 3166-2 code or another spelling that is nearest to the
   * text written, at most three; none if no spelling is near. Areas that are near only when the
   * text is read as a Dutch spelling come after the others, and places of the table last. If
   * several places share the name, these places alone, at most twenty.
   */
  public static List<Area> to(String written, Gazetteer areas) {
    var name = NameFolding.comparable(written);
    var shared = areas.placesNamed(name);
    if (!shared.isEmpty()) {
      return shared.stream()
          .limit(MOST_OF_ONE_NAME)
          .flatMap(id -> areas.byId(id).stream())
          .toList();
    }
    var near =
        Stream.concat(
                asWritten(name, areas::eachSpelling).stream(), asReadInDutch(name, areas).stream())
            .distinct();
    var places = asWritten(name, areas::eachSpellingOfPlaces);
    return Stream.concat(
            near.limit(places.isEmpty() ? MOST_FOUND : MOST_BEFORE_PLACES), places.stream())
        .limit(MOST_FOUND)
        .flatMap(id -> areas.byId(id).stream())
        .toList();
  }

  /**
   * The areas that share a name, so that the name alone means none of them; none if fewer than two
   * have it. Places of the table are left out.
   */
  public static List<Area> sharing(String name, Gazetteer areas) {
    var folded = NameFolding.comparable(name);
    var named =
        areas.find(name).isPresent()
            ? List.<Area>of()
            : areas.all().stream()
                .filter(area -> NameFolding.comparable(area.name()).equals(folded))
                .toList();
    return named.size() < 2 ? List.of() : named;
  }

  private static List<AreaId> asWritten(
      String name, Consumer<BiConsumer<AreaId, String>> eachSpelling) {
    var near = new NearestSpellings<AreaId>(name);
    eachSpelling.accept(near::compare);
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
