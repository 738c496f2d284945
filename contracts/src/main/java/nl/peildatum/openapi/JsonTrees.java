package nl.peildatum.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads parts of JSON trees, and the references between schemas. */
final class JsonTrees {
  static final String REF = "$ref";
  static final String PROPERTIES = "properties";
  static final String REQUIRED = "required";
  static final String TYPE = "type";
  static final String SCHEMAS = "#/components/schemas/";

  private JsonTrees() {}

  /** The object under a name; empty where there is none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> in, String name) {
    return in.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }

  /** The list under a name; empty where there is none. */
  @SuppressWarnings("unchecked")
  static List<Object> list(Map<String, Object> in, String name) {
    return in.get(name) instanceof List<?> list ? (List<Object>) list : List.of();
  }

  /** A reference to a schema of the document. */
  static Map<String, Object> reference(String schema) {
    return Map.of(REF, SCHEMAS + schema);
  }

  /** The name of the schema that an object refers to; empty text where it refers to none. */
  static String referred(Map<String, Object> object) {
    return object.get(REF) instanceof String to && to.startsWith(SCHEMAS)
        ? to.substring(SCHEMAS.length())
        : "";
  }

  /** The names of all schemas that a tree refers to. */
  static void references(@Nullable Object in, Set<String> to) {
    switch (in) {
      case Map<?, ?> object -> {
        if (object.get(REF) instanceof String ref && ref.startsWith(SCHEMAS)) {
          to.add(ref.substring(SCHEMAS.length()));
        }
        object.values().forEach(item -> references(item, to));
      }
      case List<?> list -> list.forEach(item -> references(item, to));
      case null, default -> {}
    }
  }
}
