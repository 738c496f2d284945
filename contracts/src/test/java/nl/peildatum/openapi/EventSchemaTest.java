package nl.peildatum.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.codec.AllEventTypes;
import nl.peildatum.codec.Approved;
import nl.peildatum.codec.Damages;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.json.Json;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Kinds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The schema of every event")
class EventSchemaTest {

  static Stream<String> names() {
    return Approved.names().stream();
  }

  static Stream<String> types() {
    return AllEventTypes.all().stream();
  }

  static Stream<Arguments> damaged() {
    return names()
        .flatMap(
            name -> Damages.of(approved(name)).stream().map(damage -> Arguments.of(name, damage)));
  }

  static Stream<Kinds.Act> acts() {
    return Kinds.found().all().stream()
        .flatMap(kind -> kind.acts().stream().map(type -> new Kinds.Act(kind, type)));
  }

  private static JsonNode approved(String name) {
    return Json.MAPPER.readTree(Approved.text(name));
  }

  private static String typeOf(JsonNode event) {
    return event.path("type").stringValue();
  }

  @ParameterizedTest
  @MethodSource("types")
  @DisplayName("names itself as ce_dataschema does, and its own type")
  void namesItself(String type) {
    var schema = Schemas.document(type);
    assertThat(schema.path("$id").stringValue()).isEqualTo(Schemas.NAMES + type);
    assertThat(schema.findValuesAsString("const")).contains(type);
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("fits its approved form")
  void fits(String name) {
    var event = approved(name);
    assertThat(Schemas.faults(typeOf(event), event)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("damaged")
  @DisplayName("refuses a damaged copy of it")
  void refuses(String name, Damages.Damaged damage) {
    assertThat(Schemas.faults(typeOf(approved(name)), damage.event())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("refuses every copy that lacks a member which all events have")
  void refusesLess(String name) {
    for (var member : envelope(name).path("required")) {
      var event = (ObjectNode) approved(name);
      event.remove(member.stringValue());
      assertThat(Schemas.faults(typeOf(approved(name)), event))
          .as(member.stringValue())
          .isNotEmpty();
    }
  }

  private static JsonNode envelope(String name) {
    return Schemas.document(typeOf(approved(name))).at("/$defs/envelope");
  }

  @Test
  @DisplayName("is whole in itself, and what two of them call by one name is one form")
  void oneForm() {
    var forms = new TreeMap<String, JsonNode>();
    for (var type : AllEventTypes.all()) {
      var schema = Schemas.document(type);
      assertThat(schema.findValuesAsString("$ref")).allMatch(to -> to.startsWith("#/$defs/"));
      schema
          .path("$defs")
          .forEachEntry(
              (name, form) ->
                  assertThat(form)
                      .as(name + " in " + type)
                      .isEqualTo(forms.computeIfAbsent(name, key -> form)));
    }
  }

  @ParameterizedTest
  @MethodSource("acts")
  @DisplayName("knows the members and codes of its kind, no more and no fewer")
  void members(Kinds.Act act) {
    var fact =
        Schemas.document(act.type().event())
            .path("$defs")
            .path(act.type().event())
            .path("properties");
    var subject = new TreeSet<String>();
    subject.add(act.kind().areaKey());
    act.type().subject().forEach(field -> subject.add(field.name()));
    assertThat(kinds(fact.path("kind"))).contains(act.kind().name());
    assertThat(fact.at("/subject/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(subject);
    assertThat(fact.has("onlyThese")).isEqualTo(act.type().closable());
    assertThat(fact.has("until")).isEqualTo(act.type().mechanism() == Mechanism.SET);
    value(act, fact.path("value"));
  }

  private static List<String> kinds(JsonNode kind) {
    return kind.has("const")
        ? List.of(kind.path("const").stringValue())
        : kind.path("enum").valueStream().map(JsonNode::stringValue).toList();
  }

  private static void value(Kinds.Act act, JsonNode value) {
    if (act.type().mechanism() == Mechanism.END && act.type().value().isEmpty()) {
      assertThat(value.isMissingNode()).isTrue();
      return;
    }
    assertThat(value.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(valueNames(act.type()));
    for (var field : act.type().value()) {
      var codes = value.path("properties").path(field.name()).path("enum").valueStream();
      assertThat(codes.map(JsonNode::stringValue)).hasSameElementsAs(field.codes());
    }
  }

  private static List<String> valueNames(ActType type) {
    var names = new ArrayList<String>();
    if (type.isSet()) {
      names.add("scopeDisputed");
    }
    type.value().forEach(field -> names.add(field.name()));
    if (type.isSet() && !type.scope().isNested()) {
      type.subject().stream().filter(Field::isGroup).forEach(field -> names.add(field.name()));
    }
    if (type.plansItsEnd()) {
      names.addAll(List.of("plannedUntil", "plannedUntilUnknown"));
    }
    return names;
  }

  @Test
  @DisplayName("of a correction knows the whole form of every result")
  void results() {
    var correction = Schemas.document(EventTypes.CORRECTED);
    assertThat(correction.at("/properties/result").findValuesAsString("$ref"))
        .containsAll(acts().map(act -> "#/$defs/" + act.type().event()).toList());
  }
}
