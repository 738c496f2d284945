package nl.peildatum.rule.area;

import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Warning: the name of a registered area meant a place in a region, whose policy was answered for
 * it, and the area is not registered in that region.
 */
final class PlaceRegistered {
  private PlaceRegistered() {}

  static void check(Area stated, DecisionCheck check) {
    var before = check.head().areas();
    Stream.concat(Stream.of(stated.id().value(), stated.name()), stated.aliases().stream())
        .flatMap(spelling -> before.find(spelling).stream())
        .filter(found -> isPlace(found, before) && !isInItsRegion(stated, found))
        .findFirst()
        .ifPresent(
            place ->
                check.warn(
                    "place-leaves-region",
                    Wording.of("place-leaves-region", place.name(), place.parent())));
  }

  private static boolean isPlace(Area found, Gazetteer areas) {
    return areas.withoutPlaces().byId(found.id()).isEmpty();
  }

  private static boolean isInItsRegion(Area stated, Area place) {
    return stated.id().equals(place.parent()) || Objects.equals(stated.parent(), place.parent());
  }
}
