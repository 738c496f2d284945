package nl.peildatum.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.peildatum.decisionfile.PlannedEndReader;
import nl.peildatum.decisionfile.RemarksReader;
import nl.peildatum.json.MemberOrder;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;

/** Derives the JSON Schema of a Set or an End from the table of fields of its kind. */
public final class FactSchema {
  private static final String REF = "$ref";
  private static final String DEFS = "#/$defs/";
  private static final String PROPERTIES = "properties";
  private static final Map<String, Object> TEXT = reference("text");
  private static final Map<String, Object> GROUP = reference("group");

  private FactSchema() {}

  /**
   * The schema of the value of a Set, without references and without the members that state its
   * end.
   */
  public static Map<String, Object> valueOf(ActType type) {
    var value = new LinkedHashMap<>(MemberOrder.of(value(type)));
    value.remove("oneOf");
    return inlined(value);
  }

  /** The schema of a field, without references. */
  public static Map<String, Object> formOf(Field field) {
    return inlined(form(field));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inlined(Map<?, ?> schema) {
    if (schema.get(REF) instanceof String name) {
      return inlined(EventSchemas.definition(name.substring(DEFS.length())));
    }
    var inlined = new LinkedHashMap<String, Object>();
    MemberOrder.of((Map<String, Object>) schema)
        .forEach((name, item) -> inlined.put(name, inlined(item)));
    if (!inlined.containsKey("type") && !inlined.containsKey(PROPERTIES)) {
      typed(inlined);
    }
    return inlined;
  }

  private static Object inlined(Object item) {
    return switch (item) {
      case Map<?, ?> object -> inlined(object);
      case List<?> list -> list.stream().map(FactSchema::inlined).toList();
      default -> item;
    };
  }

  /**
   * Adds the type to a schema of allowed values. It follows from these values, but some tools
   * require it.
   */
  private static void typed(Map<String, Object> schema) {
    if (schema.containsKey("enum")) {
      schema.put("type", "string");
    } else if (schema.get("const") instanceof Boolean) {
      schema.put("type", "boolean");
    }
  }

  static Map<String, Object> of(ActType type) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("type", Map.of("const", type.event()));
    var kinds = Kinds.found().of(type);
    properties.put(
        "kind",
        kinds.size() == 1
            ? Map.of("const", kinds.getFirst().name())
            : Map.of("enum", kinds.stream().map(Kind::name).toList()));
    properties.put("subject", subject(type));
    if (type.closable()) {
      properties.put("onlyThese", reference("onlyThese"));
    }
    if (!type.isEnd()) {
      properties.put("until", reference("until"));
      properties.put("value", value(type));
    } else if (!type.value().isEmpty()) {
      properties.put("value", closed(fields(type), List.of()));
    }
    return Map.of(
        "$ref",
        "#/$defs/policyFact",
        "properties",
        properties,
        "required",
        type.isSet() ? List.of("type", "value") : List.of("type"));
  }

  private static Map<String, Object> subject(ActType type) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    Kinds.found().of(type).stream()
        .map(Kind::areaKey)
        .distinct()
        .forEach(
            key -> {
              properties.put(key, reference("area"));
              if (!type.scope().everywhere()) {
                required.add(key);
              }
            });
    Kinds.found().of(type).stream()
        .flatMap(kind -> kind.fixedSubject().keySet().stream())
        .forEach(key -> properties.put(key, TEXT));
    for (var field : type.subject()) {
      properties.put(field.name(), field.isGroup() ? TEXT : form(field));
      if (field.required() || isSelector(field, type)) {
        required.add(field.name());
      }
    }
    return closed(properties, required);
  }

  private static Map<String, Object> value(ActType type) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    if (!type.scope().isNested()) {
      type.subject().stream()
          .filter(Field::isGroup)
          .forEach(group -> properties.put(group.name(), form(group)));
    }
    for (var field : type.value()) {
      properties.put(field.name(), form(field));
      if (field.required() || isSelector(field, type)) {
        required.add(field.name());
      }
    }
    properties.put(RemarksReader.SCOPE_DISPUTED, reference(RemarksReader.SCOPE_DISPUTED));
    if (!type.plansItsEnd()) {
      return closed(properties, required);
    }
    properties.put(PlannedEndReader.BY, reference("day"));
    properties.put(PlannedEndReader.UNKNOWN, Map.of("const", true));
    var value = new LinkedHashMap<>(MemberOrder.of(closed(properties, required)));
    value.put(
        "oneOf",
        List.of(
            Map.of("required", List.of(PlannedEndReader.BY)),
            Map.of("required", List.of(PlannedEndReader.UNKNOWN))));
    return value;
  }

  private static Map<String, Object> fields(ActType type) {
    var properties = new LinkedHashMap<String, Object>();
    type.value().forEach(field -> properties.put(field.name(), form(field)));
    return properties;
  }

  private static boolean isSelector(Field field, ActType type) {
    return type.selector().filter(by -> by.field().equals(field.name())).isPresent();
  }

  private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(new TreeSet<>(required)),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> form(Field field) {
    return switch (field.form()) {
      case TEXT, NAME -> TEXT;
      case CODE -> Map.of("enum", field.codes());
      case FLAG -> Map.of("type", "boolean");
      case TEXTS -> arrayOf(TEXT);
      case TEXT_OR_TEXTS -> anyOf(TEXT, arrayOf(TEXT));
      case COUNT -> Map.of("type", "integer", "minimum", 1);
      case AREA -> reference("area");
      case GROUP -> GROUP;
      case AREA_OR_COUNTRY -> anyOf(reference("area"), reference("countryAbroad"));
      case GROUPS -> arrayOf(anyOf(TEXT, GROUP));
      case ANY -> Map.of("not", Map.of("type", "null"));
    };
  }

  private static Map<String, Object> arrayOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
    return Map.of("anyOf", List.of(one, other));
  }

  private static Map<String, Object> reference(String def) {
    return Map.of(REF, DEFS + def);
  }
}
