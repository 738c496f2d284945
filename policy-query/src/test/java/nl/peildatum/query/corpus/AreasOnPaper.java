package nl.peildatum.query.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.PlaceTable;
import tools.jackson.databind.JsonNode;

/**
 * The areas of a country by number: first those of the gazetteer, then those on record, then the
 * places of the table that no decision registers.
 */
final class AreasOnPaper {
  private static final Set<String> REGARDLESS_OF_BORDERS =
      Set.of("MACRO_AREA", "CONTROL_AREA", "OTHER");

  private final CountryCode country;
  private final List<String> ids = new ArrayList<>();
  private final int fromTheStart;
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final List<Integer> vague = new ArrayList<>();
  private final List<Integer> regions = new ArrayList<>();
  private final List<PlaceTable.Line> places;

  AreasOnPaper(CountryCode country, List<JsonNode> events) {
    this.country = country;
    var known = InitialGazetteer.iso3166().areasOf(country);
    known.forEach(area -> ids.add(area.id().value()));
    fromTheStart = ids.size();
    for (var area : known) {
      var parent = area.parent();
      if (parent != null) {
        parents.put(number(area.id().value()), number(parent.value()));
      }
    }
    events.stream().map(event -> event.path("area")).forEach(this::add);
    places = PlaceTable.of(country.value());
    places.stream().map(PlaceTable.Line::id).filter(id -> !ids.contains(id)).forEach(ids::add);
  }

  private void add(JsonNode area) {
    if (area.isObject() && !ids.contains(area.path("id").asString())) {
      ids.add(area.path("id").asString());
      var number = ids.size() - 1;
      var type = area.path("type").asString();
      var determinable = area.path("determinable").asBoolean(true);
      if (!determinable || REGARDLESS_OF_BORDERS.contains(type)) {
        vague.add(number);
      }
      if (determinable && type.equals("REGION")) {
        regions.add(number);
      }
    }
  }

  /** One that nobody knows has a number that no area has. */
  int number(String id) {
    var number = ids.indexOf(id);
    return number < 0 ? Integer.MAX_VALUE : number;
  }

  /** By its id, or as somebody wrote it who asked about a case. */
  int written(String text) {
    var found = InitialGazetteer.iso3166().find(country, text).map(area -> area.id().value());
    if (found.isPresent() || ids.contains(text)) {
      return number(found.orElse(text));
    }
    return places.stream()
        .filter(place -> place.isWritten(text))
        .findFirst()
        .map(place -> number(place.id()))
        .orElse(Integer.MAX_VALUE);
  }

  String id(int number) {
    return ids.get(number);
  }

  int fromTheStart() {
    return fromTheStart;
  }

  Map<Integer, Integer> parents() {
    return Map.copyOf(parents);
  }

  /** In which area each place of the table lies. */
  Map<Integer, Integer> places() {
    return places.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                place -> number(place.id()), place -> number(place.region())));
  }

  List<Integer> vague() {
    return List.copyOf(vague);
  }

  List<Integer> regions() {
    return List.copyOf(regions);
  }

  Paper.Act registered(int act, JsonNode area) {
    var id = number(area.path("id").asString());
    var parent =
        area.hasNonNull("parent") ? (Integer) number(area.path("parent").asString()) : null;
    if (!area.has("knownAlready")) {
      return new Paper.Register(act, id, parent);
    }
    return parent == null ? new Paper.Call(act, id) : new Paper.Place(act, id, parent);
  }

  Paper.Succeed succeeded(int act, JsonNode succession, DaysOnPaper days) {
    var successors = new ArrayList<Integer>();
    succession.path("successors").forEach(id -> successors.add(number(id.asString())));
    return new Paper.Succeed(
        act,
        number(succession.path("predecessor").asString()),
        successors,
        days.number(succession.path("on")),
        succession.path("kind").asString(),
        succession.path("predecessorEnds").asBoolean(true));
  }
}
