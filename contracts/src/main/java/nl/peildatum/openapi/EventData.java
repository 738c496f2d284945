package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.REF;
import static nl.peildatum.openapi.JsonTrees.REQUIRED;
import static nl.peildatum.openapi.JsonTrees.SCHEMAS;
import static nl.peildatum.openapi.JsonTrees.TYPE;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peildatum.json.MemberOrder;

/**
 * The schemas of events on the record axis, one for each type, and of their data. The data schemas
 * are those of {@code /v1/schemas/{type}}; their definitions become schemas of the OpenAPI
 * document.
 */
final class EventData {
  private static final String DEFS = "$defs";
  private static final String EVENT = "Event";

  private final Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();

  private EventData() {}

  /**
   * The schemas by name.
   *
   * @param envelope schema of the members that an event has beside its data
   */
  static Map<String, Map<String, Object>> of(Map<String, Object> envelope) {
    var data = new EventData();
    var types = EventSchemas.types();
    types.forEach(type -> data.add(type, envelope));
    var names = types.stream().map(EventData::name).toList();
    var byName = types.stream().collect(Collectors.toMap(EventData::name, List::of));
    data.schemas.put(
        EVENT,
        Choice.by(
            TYPE,
            "An event of the record, with its data as stored.",
            names,
            of -> byName.getOrDefault(of, List.of())));
    return data.schemas;
  }

  private void add(String type, Map<String, Object> envelope) {
    var schema = EventSchemas.of(type).orElseThrow();
    var names = new LinkedHashMap<String, String>();
    var definitions = JsonTrees.object(schema, DEFS);
    definitions.keySet().forEach(def -> names.put(def, "Data" + capitalised(def)));
    definitions.forEach((def, of) -> define(names.getOrDefault(def, def), named(of, names), type));
    var data = named(schema, names);
    data.keySet().removeAll(List.of("$schema", "$id", DEFS));
    schemas.put(name(type) + "Data", data);
    var properties = new LinkedHashMap<>(JsonTrees.object(envelope, PROPERTIES));
    properties.put(TYPE, Map.of(TYPE, "string", "const", type));
    properties.put("data", JsonTrees.reference(name(type) + "Data"));
    schemas.put(
        name(type),
        Map.of(
            TYPE,
            "object",
            PROPERTIES,
            properties,
            REQUIRED,
            List.copyOf(properties.keySet()),
            "additionalProperties",
            false));
  }

  private void define(String name, Map<String, Object> definition, String type) {
    var before = schemas.putIfAbsent(name, definition);
    if (before != null && !before.equals(definition)) {
      throw new IllegalStateException(
          "the schema of " + type + " defines " + name + " otherwise than one before it");
    }
  }

  private static Map<String, Object> named(Object schema, Map<String, String> names) {
    return MemberOrder.mapped(
        (Map<?, ?>) schema,
        object -> {
          if (object.get(REF) instanceof String ref && ref.startsWith("#/$defs/")) {
            var def = ref.substring("#/$defs/".length());
            object.put(REF, SCHEMAS + names.getOrDefault(def, def));
            return object.containsKey(PROPERTIES) ? extending(object) : object;
          }
          return object;
        });
  }

  /**
   * The object with its reference moved into {@code allOf}, because many tools ignore members
   * beside a reference.
   */
  private static Map<String, Object> extending(Map<String, Object> object) {
    var extending = new LinkedHashMap<>(object);
    extending.remove(REF);
    extending.put("allOf", List.of(Map.of(REF, object.getOrDefault(REF, ""))));
    return extending;
  }

  private static String name(String type) {
    return EVENT + capitalised(type);
  }

  /**
   * A type name as a schema name: {@code region-15c-designated.v1} becomes Region15cDesignatedV1.
   */
  private static String capitalised(String name) {
    return Arrays.stream(name.split("[-.]"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
