package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.law.Family;
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
      Set.of("OUTSIDE_COVERAGE", "NO_COUNTRY_POLICY");
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  Seen answer(JsonNode json, int lane) {
    return new Seen(
        status(json),
        sequence(json.path("fact")),
        dates(json),
        value(json, lane),
        day(json, "from"),
        day(json, "until"),
        turn(json, "previousChange", lane),
        turn(json, "nextChange", lane),
        json.has("endedOn") ? day(json, "endedOn") : null,
        json.has("by") ? json.path("by").asString() : null,
        why(json),
        list(json));
  }

  static Seen.Run segment(JsonNode json, int lane) {
    return new Seen.Run(
        day(json, "from"),
        day(json, "until"),
        status(json),
        sequence(json.path("fact")),
        value(json, lane));
  }

  static Seen.Reading reading(JsonNode json, int lane) {
    return new Seen.Reading(status(json), sequence(json.path("fact")), value(json, lane));
  }

  static String status(JsonNode json) {
    return json.path("status").asString();
  }

  static @Nullable Integer sequence(JsonNode fact) {
    return fact.has("sequence") ? (Integer) fact.path("sequence").asInt() : null;
  }

  private static Seen.@Nullable Turn turn(JsonNode json, String name, int lane) {
    var turn = json.path(name);
    assertThat(turn.isMissingNode()).as(name + " of " + json).isFalse();
    return turn.isNull()
        ? null
        : new Seen.Turn(
            day(turn, "on"), status(turn), sequence(turn.path("fact")), value(turn, lane));
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
  private static @Nullable Integer value(JsonNode json, int lane) {
    if (!json.has("value")) {
      return null;
    }
    var value = JsonMapper.shared().convertValue(json.path("value"), OBJECT);
    var number = Objects.requireNonNull(Values.number(value));
    assertThat(value).containsAllEntriesOf(Values.of(lane, number));
    if (Family.of(lane) == Family.MORATORIUM) {
      assertThat(value).containsEntry(planned(json), plannedUntil(json));
    }
    return number;
  }

  /** Of a moratorium the value says what the fact says. */
  private static String planned(JsonNode json) {
    return json.at("/fact/until").isNull() ? "plannedUntilUnknown" : "plannedUntil";
  }

  private static Object plannedUntil(JsonNode json) {
    var until = json.at("/fact/until");
    return until.isNull() ? (Object) true : until.asString();
  }

  private static @Nullable Integer why(JsonNode json) {
    return Stream.of("annulledBy", "stood", "pending", "closedBy")
        .map(json::path)
        .map(Noticed::sequence)
        .filter(Objects::nonNull)
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
  static @Nullable Integer day(JsonNode json, String name) {
    var day = json.path(name);
    assertThat(day.isMissingNode()).as(name + " of " + json).isFalse();
    return day.isNull() ? null : (Integer) number(day);
  }

  private static int number(JsonNode day) {
    return World.day(LocalDate.parse(day.asString()));
  }
}
