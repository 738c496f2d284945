package nl.peildatum.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.peildatum.json.MemberOrder;
import org.jspecify.annotations.Nullable;

/** Copies of JSON trees; nothing is changed in place. */
final class JsonTrees {
  static final String REF = "$ref";
  static final String PROPERTIES = "properties";
  static final String REQUIRED = "required";
  static final String TYPE = "type";
  static final String SCHEMAS = "#/components/schemas/";

  private JsonTrees() {}

  /** A copy of a tree with every object replaced, the innermost first. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> mapped(Map<?, ?> object, UnaryOperator<Map<String, Object>> change) {
    var copy = new LinkedHashMap<String, Object>();
    MemberOrder.of((Map<String, Object>) object)
        .forEach((name, item) -> put(copy, name, item(item, change)));
    return change.apply(copy);
  }

  private static @Nullable Object item(
      @Nullable Object item, UnaryOperator<Map<String, Object>> change) {
    return switch (item) {
      case Map<?, ?> object -> mapped(object, change);
      case List<?> list -> list(list, change);
      case null, default -> item;
    };
  }

  private static List<Object> list(List<?> list, UnaryOperator<Map<String, Object>> change) {
    var copy = new ArrayList<Object>();
    for (var item : list) {
      add(copy, item(item, change));
    }
    return copy;
  }

  @SuppressWarnings("NullAway") // a list of allowed values may hold null
  private static void add(List<Object> to, @Nullable Object item) {
    to.add(item);
  }

  @SuppressWarnings("NullAway") // what is written as null stays so, for the tests to find
  private static void put(Map<String, Object> to, String name, @Nullable Object item) {
    to.put(name, item);
  }

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
