package nl.peildatum.deploy.painted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The painter's small world laid over a country: each place that is known from the start is another
 * area of this country, none of them a part of another; the other places keep their names.
 */
record Lanes(CountryCode country, Map<String, String> areas) {
  private static final List<String> PLACES = World.AREAS.subList(0, World.FROM_THE_START);

  static Lanes of(CountryCode country) {
    var here = here(country);
    if (here.size() < PLACES.size()) {
      throw new AssertionError(country + " has fewer areas than the small world");
    }
    var areas = new LinkedHashMap<String, String>();
    for (var i = 0; i < PLACES.size(); i++) {
      areas.put(PLACES.get(i), here.get(i));
    }
    return new Lanes(country, areas);
  }

  private static List<String> here(CountryCode country) {
    return InitialGazetteer.iso3166().areasOf(country).stream()
        .filter(area -> area.parent() == null)
        .map(area -> area.id().value())
        .toList();
  }

  /** Whether the small world fits into the country. */
  static boolean fitInto(CountryCode country) {
    return here(country).size() >= PLACES.size();
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
