package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.REQUIRED;
import static nl.peildatum.openapi.JsonTrees.TYPE;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Replaces each schema that extends others by {@code allOf} by one object schema with all members.
 * Only then can the schema forbid further members, and clients generate one plain class.
 */
final class Extensions {
  private static final String ALL_OF = "allOf";

  private final Map<String, Map<String, Object>> schemas;

  private Extensions(Map<String, Map<String, Object>> schemas) {
    this.schemas = schemas;
  }

  static Map<String, Map<String, Object>> writtenOut(Map<String, Map<String, Object>> schemas) {
    var extensions = new Extensions(schemas);
    var out = new LinkedHashMap<String, Map<String, Object>>();
    schemas.forEach((name, schema) -> out.put(name, extensions.whole(schema)));
    return out;
  }

  private Map<String, Object> whole(Map<String, Object> schema) {
    if (!schema.containsKey(ALL_OF)) {
      return schema;
    }
    var properties = new LinkedHashMap<String, Object>();
    var required = new LinkedHashSet<Object>();
    for (var part : JsonTrees.list(schema, ALL_OF)) {
      var extended = whole(part(part));
      properties.putAll(JsonTrees.object(extended, PROPERTIES));
      required.addAll(JsonTrees.list(extended, REQUIRED));
    }
    var whole = new LinkedHashMap<String, Object>();
    whole.put(TYPE, "object");
    if (schema.containsKey("description")) {
      whole.put("description", schema.get("description"));
    }
    if (!required.isEmpty()) {
      whole.put(REQUIRED, List.copyOf(required));
    }
    whole.put(PROPERTIES, properties);
    return whole;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> part(Object part) {
    var object = (Map<String, Object>) part;
    var name = JsonTrees.referred(object);
    if (name.isEmpty()) {
      return object;
    }
    var named = schemas.get(name);
    if (named == null) {
      throw new IllegalStateException("a schema extends " + name + ", which is not there");
    }
    return named;
  }
}
