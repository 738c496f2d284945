package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.law.Values;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON off the wire as the painter reads the wall. */
record Noticed(Lanes lanes) {
  private static final Set<String> SAID_OF_THE_COUNTRY =
      Set.of("BEFORE_COVERAGE", "NO_COUNTRY_POLICY");
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  Seen answer(JsonNode json) {
    return new Seen(
        status(json),
        sequence(json.path("fact")),
        dates(json),
        value(json),
        day(json, "from"),
        day(json, "until"),
        turn(json, "previousChange"),
        turn(json, "nextChange"),
        json.has("endedOn") ? day(json, "endedOn") : null,
        json.has("by") ? json.path("by").asString() : null,
        why(json),
        list(json));
  }

  static Seen.Run segment(JsonNode json) {
    return new Seen.Run(
        day(json, "from"),
        day(json, "until"),
        status(json),
        sequence(json.path("fact")),
        value(json));
  }

  static String status(JsonNode json) {
    return json.path("status").asString();
  }

  static @Nullable Integer sequence(JsonNode fact) {
    return fact.has("sequence") ? (Integer) fact.path("sequence").asInt() : null;
  }

  private static Seen.@Nullable Turn turn(JsonNode json, String name) {
    var turn = json.path(name);
    assertThat(turn.isMissingNode()).as(name + " of " + json).isFalse();
    return turn.isNull()
        ? null
        : new Seen.Turn(
            number(turn.path("on")), status(turn), sequence(turn.path("fact")), value(turn));
  }

  private static Seen.@Nullable Dates dates(JsonNode json) {
    var fact = json.path("fact");
    return fact.isMissingNode() || SAID_OF_THE_COUNTRY.contains(status(json))
        ? null
        : new Seen.Dates(
            day(fact, "from"),
            day(fact, "until"),
            day(fact, "formalFrom"),
            fact.path("retroactive").asBoolean());
  }

  /** The number that the lane was set to, where all that goes with it is there. */
  private static @Nullable Integer value(JsonNode json) {
    if (!json.has("value")) {
      return null;
    }
    var value = JsonMapper.shared().convertValue(json.path("value"), OBJECT);
    var number = Values.number(value);
    var lane = value.containsKey("level") ? 0 : World.LANES.size() - 1;
    assertThat(value).containsAllEntriesOf(Values.of(lane, number == null ? -1 : number));
    return number;
  }

  private static @Nullable Integer why(JsonNode json) {
    return Stream.of("annulledBy", "stood", "pending", "closedBy")
        .map(json::path)
        .map(Noticed::sequence)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Integer> list(JsonNode json) {
    return json.has("claims")
        ? elements(json.path("claims")).map(claim -> number(claim.path("from"))).toList()
        : elements(json.at("/closedBy/subjects"))
            .map(subject -> lanes.number("REGION_15C", subject))
            .toList();
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Null is written out. */
  private static @Nullable Integer day(JsonNode json, String name) {
    var day = json.path(name);
    assertThat(day.isMissingNode()).as(name + " of " + json).isFalse();
    return day.isNull() ? null : (Integer) number(day);
  }

  private static int number(JsonNode day) {
    return World.day(LocalDate.parse(day.asString()));
  }
}
