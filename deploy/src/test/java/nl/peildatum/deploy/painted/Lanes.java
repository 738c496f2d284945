package nl.peildatum.deploy.painted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Legend;
import nl.peildatum.law.painter.PlaceTable;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The painter's small world laid over a country: each area that is known from the start is another
 * area of this country, none of them a part of another, and each place of the table one that lies
 * in the area laid over its region; the other areas keep their names. Where the country lacks such
 * places, they are unknown until a decision registers them.
 */
record Lanes(CountryCode country, Map<String, String> areas, boolean hasPlaces) {
  private static final List<String> FROM_THE_START = World.AREAS.subList(0, World.FROM_THE_START);

  /** Places of the small world by the area that each lies in. */
  private static final Map<String, List<String>> PLACES =
      placesByRegion("ML", World.AREAS::contains);

  static Lanes of(CountryCode country) {
    if (!fitInto(country)) {
      throw new AssertionError(country + " has fewer areas than the small world");
    }
    return withPlaces(country).orElseGet(() -> withoutPlaces(country));
  }

  /** Whether the small world fits into the country. */
  static boolean fitInto(CountryCode country) {
    return here(country).size() >= FROM_THE_START.size();
  }

  private static Lanes withoutPlaces(CountryCode country) {
    var here = here(country);
    var areas = new LinkedHashMap<String, String>();
    for (var i = 0; i < FROM_THE_START.size(); i++) {
      areas.put(FROM_THE_START.get(i), here.get(i));
    }
    return new Lanes(country, areas, false);
  }

  /** The areas with the most places in the small world choose first. */
  private static Optional<Lanes> withPlaces(CountryCode country) {
    var here = new ArrayList<>(here(country));
    var placesHere = placesByRegion(country.value(), place -> true);
    var areas = new LinkedHashMap<String, String>();
    var choosing =
        FROM_THE_START.stream()
            .sorted(Comparator.comparingInt(area -> -places(PLACES, area).size()))
            .toList();
    for (var area : choosing) {
      var places = places(PLACES, area);
      var over =
          here.stream()
              .filter(other -> places(placesHere, other).size() >= places.size())
              .findFirst();
      if (over.isEmpty()) {
        return Optional.empty();
      }
      here.remove(over.get());
      areas.put(area, over.get());
      for (var i = 0; i < places.size(); i++) {
        areas.put(places.get(i), places(placesHere, over.get()).get(i));
      }
    }
    return Optional.of(new Lanes(country, areas, true));
  }

  Legend legend() {
    if (!hasPlaces) {
      return World.LEGEND_WITHOUT_PLACES;
    }
    return namesItsOwnPlaces() ? World.LEGEND : World.LEGEND_WITH_OTHER_PLACES;
  }

  /** Whether this is the country that the small world was taken from. */
  private boolean namesItsOwnPlaces() {
    return areas.entrySet().stream().allMatch(laid -> laid.getKey().equals(laid.getValue()));
  }

  private static List<String> places(Map<String, List<String>> byRegion, String region) {
    return byRegion.getOrDefault(region, List.of());
  }

  private static Map<String, List<String>> placesByRegion(
      String country, Predicate<String> counts) {
    return PlaceTable.of(country).stream()
        .filter(line -> counts.test(line.id()))
        .collect(
            Collectors.groupingBy(
                PlaceTable.Line::region,
                Collectors.mapping(PlaceTable.Line::id, Collectors.toUnmodifiableList())));
  }

  private static List<String> here(CountryCode country) {
    return InitialGazetteer.iso3166().areasOf(country).stream()
        .filter(area -> area.parent() == null)
        .map(area -> area.id().value())
        .toList();
  }

  Map<String, String> subject(int lane) {
    var subject = new TreeMap<>(World.lane(lane).subject());
    subject.replaceAll((key, place) -> areas.getOrDefault(place, place));
    return subject;
  }

  /** Of the small world, by its number. */
  String area(int number) {
    var place = World.AREAS.get(number);
    return areas.getOrDefault(place, place);
  }

  boolean has(String area) {
    return IntStream.range(0, World.AREAS.size()).mapToObj(this::area).anyMatch(area::equals);
  }

  int numberOfArea(String id) {
    return IntStream.range(0, World.AREAS.size())
        .filter(number -> area(number).equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No area of this world: " + id));
  }

  /** The area whose policy the lane is part of; null for one of the whole country. */
  @Nullable String areaOf(int lane) {
    var number = World.LEGEND.rows().get(lane).area();
    return number < 0 ? null : area(number);
  }

  int number(String kind, JsonNode subject) {
    return find(kind, subject)
        .orElseThrow(() -> new AssertionError("No lane of this world: " + kind + " " + subject));
  }

  Optional<Integer> find(String kind, JsonNode subject) {
    return IntStream.range(0, World.LANES.size())
        .filter(lane -> World.kind(lane).equals(kind))
        .filter(lane -> subject(lane).equals(members(subject)))
        .boxed()
        .findFirst();
  }

  /** Any of a kind. */
  int first(String kind) {
    return IntStream.range(0, World.LANES.size())
        .filter(lane -> World.kind(lane).equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** The lane as the small world would name it, whether it has that lane or not. */
  Lane inTheSmallWorld(String kind, JsonNode subject) {
    var members = members(subject);
    for (var key : List.of("area", "origin", "target")) {
      members.computeIfPresent(key, (name, id) -> World.AREAS.get(numberOfArea(id)));
    }
    return Lane.of(kind, members);
  }

  Seen.Step step(JsonNode step) {
    return new Seen.Step(
        numberOfArea(step.path("area").asString()),
        step.path("kind").asString(),
        step.has("on") ? Noticed.day(step, "on") : null);
  }

  private static Map<String, String> members(JsonNode subject) {
    var members = new TreeMap<String, String>();
    subject.forEachEntry((key, value) -> members.put(key, value.asString()));
    return members;
  }

  String path() {
    return "/v1/countries/" + country.value().toLowerCase(Locale.ROOT);
  }
}
