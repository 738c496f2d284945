package nl.peildatum.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peildatum.codec.StatementJson;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.json.Json;
import nl.peildatum.json.MemberOrder;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kinds;

/**
 * The JSON Schema of every event type, and the description of the topics. The schemas of kinds of
 * policy are derived from their tables of fields, so that a new kind needs no schema of its own.
 */
public final class EventSchemas {
  /** The prefix of {@code ce_dataschema} and of the {@code $id} of each schema. */
  public static final String NAMES = "urn:landgebonden-asielbeleid:schema:";

  private static final String DEFS = "$defs";
  private static final String REF = "$ref";

  private EventSchemas() {}

  /**
   * The schema of an event type; empty if the type is not known.
   *
   * @param type as in the store and the payload, such as {@code region-15c-designated.v1}
   */
  public static Optional<Map<String, Object>> of(String type) {
    return Kinds.found()
        .event(type)
        .map(EventSchemas::ofKind)
        .or(() -> written(type).map(EventSchemas::completed))
        .map(MemberOrder::fixed);
  }

  /** The names of all event types of a country's record, sorted. */
  public static SortedSet<String> types() {
    var types = new TreeSet<>(kinds().keySet());
    types.addAll(StatementJson.TYPES);
    return types;
  }

  /** A definition that the schemas of all Sets and Ends share. */
  static Map<String, Object> definition(String name) {
    return object(object(written("policy-fact").orElseThrow(), DEFS), name);
  }

  private static Map<String, Object> ofKind(ActType type) {
    var schema = written("policy-fact").orElseThrow();
    schema.put("$id", NAMES + type.event());
    schema.put("title", type.title());
    schema.remove("description");
    list(schema, "allOf").add(reference(type));
    object(schema, DEFS).put(type.event(), FactSchema.of(type));
    return schema;
  }

  /** The schema of a correction, whose result may have the form of the facts of any kind. */
  private static Map<String, Object> completed(Map<String, Object> schema) {
    if (schema.get("$id") instanceof String id && id.equals(NAMES + EventTypes.CORRECTED)) {
      var result = object(object(schema, "properties"), "result");
      for (var type : kinds().values()) {
        list(result, "allOf")
            .add(
                Map.of(
                    "if",
                    Map.of("properties", Map.of("type", Map.of("const", type.event()))),
                    "then",
                    reference(type)));
        object(schema, DEFS).put(type.event(), FactSchema.of(type));
      }
    }
    return schema;
  }

  /** The act types of all kinds, by the name of their event type. */
  private static SortedMap<String, ActType> kinds() {
    var types = new TreeMap<String, ActType>();
    Kinds.found().actTypes().forEach(act -> types.put(act.event(), act));
    return types;
  }

  private static Map<String, Object> reference(ActType type) {
    return Map.of(REF, "#/$defs/" + type.event());
  }

  /**
   * The description of the topics, with a message for every event type of every kind, and with the
   * served address of each schema instead of its file.
   *
   * @param written asyncapi.yaml as read; not changed
   */
  public static Map<String, Object> described(Map<String, Object> written) {
    var document = MemberOrder.fixed(written);
    var messages = object(object(document, "components"), "messages");
    referToServedSchemas(messages);
    var onTopic = object(object(object(document, "channels"), "policyEvents"), "messages");
    for (var type : kinds().values()) {
      onTopic.put(type.event(), Map.of(REF, "#/components/messages/" + type.event()));
      messages.put(type.event(), message(type));
    }
    return MemberOrder.fixed(document);
  }

  private static void referToServedSchemas(Map<String, Object> messages) {
    for (var type : messages.keySet()) {
      var payload = object(object(messages, type), "payload");
      if (payload.containsKey("schema")) {
        payload.put("schema", Map.of(REF, "schemas/" + type));
      }
    }
  }

  private static Map<String, Object> message(ActType type) {
    return Map.of(
        "name", "nl.landgebonden-asielbeleid." + type.event(),
        "title", type.title(),
        "traits", List.of(Map.of(REF, "#/components/messageTraits/cloudEvent")),
        "payload",
            Map.of(
                "schemaFormat",
                "application/schema+json;version=draft-2020-12",
                "schema",
                Map.of(REF, "schemas/" + type.event())));
  }

  private static Optional<Map<String, Object>> written(String name) {
    try (var file = EventSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
      return file == null ? Optional.empty() : Optional.of(Json.object(file.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> in, String name) {
    return (Map<String, Object>) in.computeIfAbsent(name, absent -> new LinkedHashMap<>());
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> in, String name) {
    return (List<Object>) in.computeIfAbsent(name, absent -> new ArrayList<>());
  }
}
