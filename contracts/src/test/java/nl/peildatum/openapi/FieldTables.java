package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.REF;
import static nl.peildatum.openapi.JsonTrees.REQUIRED;
import static nl.peildatum.openapi.JsonTrees.TYPE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the fields of a decision file in Markdown, written from its schema. */
final class FieldTables {
  private static final Set<String> WITHOUT_TABLE = Set.of("Act", "Replacement");
  private static final String ACT = "Act";
  private static final String ACTS_FILE = "/openapi/acts.yaml";
  private static final Set<String> OF_SETS =
      Set.of("until", "plannedUntil", "plannedUntilUnknown", "onlyThese");

  private final Map<String, Object> schema = DecisionFileSchema.described();
  private final Map<String, Object> definitions = JsonTrees.object(schema, "$defs");
  private final Map<String, Object> remarks = written("Remarks");
  private final Map<String, Object> days = written("Days");

  private static Map<String, Object> written(String name) {
    return new LinkedHashMap<>(
        JsonTrees.object(JsonTrees.object(YamlFile.read(ACTS_FILE), name), PROPERTIES));
  }

  static String markdown() {
    return new FieldTables().all();
  }

  private String all() {
    days.keySet().removeAll(OF_SETS);
    var tables = new TreeMap<String, String>();
    var acts = new TreeMap<String, String>();
    definitions.forEach(
        (name, definition) -> {
          var object = object(definition);
          if (isAct(name)) {
            acts.put(name, act(name, object));
          } else if (object.containsKey(PROPERTIES) && !isLeftOut(name)) {
            tables.put(name, section(words(name), object));
          }
        });
    return Stream.of(
            Stream.of(section("decision file", schema)),
            tables.values().stream(),
            Stream.of(
                table("Any act may have", remarks, Set.of()),
                table("Acts that set or end policy may have", days, Set.of())),
            acts.values().stream())
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  private boolean isLeftOut(String name) {
    return WITHOUT_TABLE.contains(name) || name.endsWith("Replacement");
  }

  private boolean isAct(String name) {
    return name.endsWith(ACT)
        && !name.equals(ACT)
        && typeOf(name).equals(name.substring(0, name.length() - ACT.length()));
  }

  private String typeOf(String name) {
    var type =
        JsonTrees.object(
            JsonTrees.object(object(Objects.requireNonNull(definitions.get(name))), PROPERTIES),
            TYPE);
    return String.valueOf(type.get("const"));
  }

  private String act(String name, Map<String, Object> act) {
    var own = new LinkedHashMap<>(JsonTrees.object(act, PROPERTIES));
    own.remove(TYPE);
    own.keySet().removeAll(remarks.keySet());
    if (own.containsKey("fromNotAfter")) {
      own.keySet().removeAll(days.keySet());
    }
    return table(typeOf(name), own, required(act));
  }

  private String section(String title, Map<String, Object> object) {
    return table(
        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
        JsonTrees.object(object, PROPERTIES),
        required(object));
  }

  private static Set<Object> required(Map<String, Object> object) {
    return Set.copyOf(JsonTrees.list(object, REQUIRED));
  }

  private String table(String title, Map<String, Object> properties, Set<?> required) {
    var text = new StringBuilder("### " + title + "\n\n");
    text.append("| field | | form | meaning |\n| --- | --- | --- | --- |\n");
    properties.forEach(
        (name, property) -> {
          text.append(
              "| `%s` | %s | %s | %s |%n"
                  .formatted(
                      name,
                      required.contains(name) ? "required" : "",
                      form(object(property)),
                      meaning(object(property))));
        });
    return text.toString();
  }

  private String meaning(Map<String, Object> property) {
    var own = property.get("description");
    return own == null
        ? String.valueOf(target(property).getOrDefault("description", ""))
        : "" + own;
  }

  private Map<String, Object> target(Map<String, Object> property) {
    return property.get(REF) instanceof String to
        ? object(definitions.getOrDefault(to.substring(to.lastIndexOf('/') + 1), Map.of()))
        : Map.of();
  }

  private String form(Map<String, Object> property) {
    if (property.get(REF) instanceof String to) {
      var target = target(property);
      return target.containsKey("enum") ? form(target) : words(to);
    }
    if (property.get("enum") instanceof List<?> codes) {
      return codes.stream()
          .filter(code -> code != null)
          .map(code -> "`" + code + "`")
          .collect(Collectors.joining(", "));
    }
    for (var choice : List.of("anyOf", "oneOf")) {
      if (property.containsKey(choice)) {
        return JsonTrees.list(property, choice).stream()
            .map(FieldTables::object)
            .map(this::form)
            .filter(form -> !form.equals("null"))
            .distinct()
            .collect(Collectors.joining(", or "));
      }
    }
    return property.get("const") == null ? byType(property) : "`" + property.get("const") + "`";
  }

  private String byType(Map<String, Object> property) {
    var types = property.get(TYPE) instanceof List<?> list ? list : List.of(type(property));
    return types.stream()
        .map(String::valueOf)
        .filter(type -> !type.equals("null") || types.size() == 1)
        .map(type -> byType(type, property))
        .collect(Collectors.joining(", or "));
  }

  private static Object type(Map<String, Object> property) {
    return property.getOrDefault(TYPE, "any");
  }

  private String byType(String type, Map<String, Object> property) {
    return switch (type) {
      case "string" -> "date".equals(property.get("format")) ? "date" : "text";
      case "boolean" -> "true or false";
      case "integer" -> "whole number";
      case "array" -> "list: " + form(JsonTrees.object(property, "items"));
      case "object" -> members(property);
      default -> type;
    };
  }

  private static String members(Map<String, Object> object) {
    var names = JsonTrees.object(object, PROPERTIES).keySet();
    return names.isEmpty()
        ? "object"
        : names.stream()
            .map(name -> "`" + name + "`" + (required(object).contains(name) ? " (required)" : ""))
            .collect(Collectors.joining(", ", "object of ", ""));
  }

  /** A name of a schema in words: {@code FactReference} is "fact reference". */
  private static String words(String reference) {
    return reference
        .substring(reference.lastIndexOf('/') + 1)
        .replace("AsSent", "")
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object schema) {
    return schema instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
