package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.REQUIRED;
import static nl.peildatum.openapi.JsonTrees.TYPE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.json.MemberOrder;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Kinds;
import nl.peildatum.kind.Scope;
import nl.peildatum.kind.Selector;

/**
 * Derives the schemas of acts, as written in a decision file, from the tables of fields of the
 * kinds.
 */
final class ActSchemas {
  private static final String ACT = "Act";
  private static final String OBJECT = "object";

  private ActSchemas() {}

  /**
   * The schemas of the acts of all kinds, and the choice among all acts.
   *
   * @param written schemas of the other acts, each named after its type
   */
  static Map<String, Map<String, Object>> of(Map<String, Map<String, Object>> written) {
    var schemas = new LinkedHashMap<String, Map<String, Object>>();
    Kinds.found().actTypes().forEach(act -> schemas.put(act.name() + ACT, act(act, written)));
    var names =
        Stream.concat(written.keySet().stream(), schemas.keySet().stream())
            .filter(name -> name.endsWith(ACT))
            .filter(name -> !name.equals("FactOfAct"))
            .sorted()
            .toList();
    schemas.put(ACT, Choice.by("type", "What a decision does.", names, ActSchemas::type));
    return schemas;
  }

  private static List<String> type(String name) {
    return List.of(name.substring(0, name.length() - ACT.length()));
  }

  private static Map<String, Object> act(ActType act, Map<String, Map<String, Object>> written) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put(TYPE, Map.of(TYPE, "string", "const", act.name()));
    place(act, properties);
    act.selector().ifPresent(by -> properties.put(by.field(), selector(by)));
    for (var field : act.value()) {
      properties.putIfAbsent(field.name(), form(field));
    }
    var days = JsonTrees.object(written.getOrDefault("Days", Map.of()), PROPERTIES);
    daysOf(act).forEach(name -> properties.put(name, days.getOrDefault(name, Map.of())));
    var remarks = JsonTrees.object(written.getOrDefault("Remarks", Map.of()), PROPERTIES);
    remarks.forEach(properties::putIfAbsent);
    return described(object(properties, required(act)), act.description());
  }

  private static Map<String, Object> selector(Selector by) {
    return described(Map.of(TYPE, "string", "enum", by.codes()), by.description());
  }

  /** The names of the members by which an act states its days. */
  private static List<String> daysOf(ActType act) {
    var days =
        new ArrayList<>(
            List.of(
                "from",
                "fromClaims",
                "fromNotAfter",
                "fromNotBefore",
                "startUnknown",
                "formalFrom",
                "formalFromClaims",
                "overrules"));
    if (act.plansItsEnd()) {
      days.addAll(List.of("plannedUntil", "plannedUntilUnknown"));
    } else if (!act.isEnd()) {
      days.add("until");
    }
    if (act.closable()) {
      days.add("onlyThese");
    }
    return days;
  }

  /** Adds the properties by which an act states its lanes. */
  private static void place(ActType act, Map<String, Object> properties) {
    var place = new LinkedHashMap<String, Object>();
    place.put(act.scope().areas(), areas(act.scope()));
    act.subject().forEach(field -> place.put(field.name(), form(field)));
    if (act.scope().isNested()) {
      properties.put(
          act.scope().within(),
          described(object(place, List.of()), "Whom it is about; {} is everyone."));
    } else {
      properties.putAll(place);
    }
  }

  private static Map<String, Object> areas(Scope scope) {
    var areas =
        Map.<String, Object>of(
            TYPE,
            "array",
            "minItems",
            1,
            "uniqueItems",
            true,
            "items",
            Map.of(TYPE, "string", "example", "gao"));
    return scope.everywhere()
        ? described(
            nullable(areas),
            "Only these areas, each by its id, ISO 3166-2 code or name; absent: the whole country.")
        : described(areas, "The areas, each by its id, ISO 3166-2 code or name; one lane each.");
  }

  private static List<String> required(ActType act) {
    var required = new ArrayList<String>();
    required.add(TYPE);
    act.selector().ifPresent(by -> required.add(by.field()));
    if (act.scope().isNested()) {
      required.add(act.scope().within());
    } else if (!act.scope().everywhere()) {
      required.add(act.scope().areas());
    }
    Stream.concat(
            act.scope().isNested() ? Stream.of() : act.subject().stream(), act.value().stream())
        .filter(Field::required)
        .forEach(field -> required.add(field.name()));
    return required.stream().distinct().toList();
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    return required.isEmpty()
        ? Map.of(TYPE, OBJECT, PROPERTIES, properties)
        : Map.of(TYPE, OBJECT, PROPERTIES, properties, REQUIRED, required);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    if (description.isEmpty()) {
      return schema;
    }
    var described = new LinkedHashMap<>(MemberOrder.of(schema));
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> form(Field field) {
    var form =
        switch (field.form()) {
          case AREA -> Map.<String, Object>of(TYPE, "string");
          case AREA_OR_COUNTRY -> JsonTrees.reference("AreaOrCountry");
          default -> FactSchema.formOf(field);
        };
    return described(field.required() ? form : nullable(form), field.description());
  }

  static Map<String, Object> nullable(Map<String, Object> form) {
    if (allowsNull(form)) {
      return form;
    }
    var nullable = new LinkedHashMap<>(MemberOrder.of(form));
    if (!(form.get(TYPE) instanceof String type)) {
      var description = String.valueOf(form.getOrDefault("description", ""));
      return described(Map.of("anyOf", List.of(form, Map.of(TYPE, "null"))), description);
    }
    nullable.put(TYPE, List.of(type, "null"));
    if (form.get("enum") instanceof List<?> codes) {
      var withNull = new @org.jspecify.annotations.Nullable Object[codes.size() + 1];
      nullable.put("enum", Arrays.asList(codes.toArray(withNull)));
    }
    return nullable;
  }

  private static boolean allowsNull(Map<String, Object> form) {
    var choices = JsonTrees.list(form, "anyOf");
    return (form.get(TYPE) instanceof List<?> types && types.contains("null"))
        || choices.contains(Map.of(TYPE, "null"))
        || Stream.of(TYPE, "anyOf", "oneOf", JsonTrees.REF, "enum", "not")
            .noneMatch(form::containsKey);
  }
}
