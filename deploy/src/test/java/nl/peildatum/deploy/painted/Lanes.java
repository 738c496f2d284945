package nl.peildatum.deploy.painted;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.Gazetteer;
import nl.peildatum.law.World;
import tools.jackson.databind.JsonNode;

/**
 * The painter's small world laid over a country: each place of that world is another area of this
 * country, none of them a part of another.
 */
record Lanes(CountryCode country, Map<String, String> areas) {

  static Lanes of(CountryCode country) {
    var here =
        Gazetteer.iso3166().areasOf(country).stream()
            .filter(area -> area.parent() == null)
            .map(area -> area.id().value())
            .iterator();
    var areas = new LinkedHashMap<String, String>();
    for (var place : places()) {
      if (!here.hasNext()) {
        throw new AssertionError(country + " has fewer areas than the small world");
      }
      areas.put(place, here.next());
    }
    return new Lanes(country, areas);
  }

  private static LinkedHashSet<String> places() {
    var places = new LinkedHashSet<String>();
    World.LANES.forEach(lane -> places.addAll(lane.subject().values()));
    return places;
  }

  SortedMap<String, String> subject(int lane) {
    var subject = new TreeMap<>(World.lane(lane).subject());
    subject.replaceAll((key, place) -> areas.getOrDefault(place, place));
    return subject;
  }

  /** The area whose policy the lane is part of. */
  String area(int lane) {
    return String.valueOf(subject(lane).get(World.isRegion(lane) ? "area" : "origin"));
  }

  String target(int lane) {
    return String.valueOf(subject(lane).get("target"));
  }

  int number(String kind, JsonNode subject) {
    return IntStream.range(0, World.LANES.size())
        .filter(lane -> World.kind(lane).equals(kind))
        .filter(lane -> subject(lane).equals(members(subject)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No lane of this world: " + kind + " " + subject));
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
