package nl.peildatum.openapi;

import nl.peildatum.kind.Kinds;
import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.TYPE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Kind;

/** Derives the schemas of subjects and values from the table of fields of each family. */
final class KindSchemas {
  private KindSchemas() {}

  static Map<String, Map<String, Object>> of(List<Family> families) {
    var schemas = new LinkedHashMap<String, Map<String, Object>>();
    var kinds = families.stream().flatMap(family -> family.kindNames().stream()).sorted().toList();
    schemas.put(
        "Kind",
        Map.of(
            TYPE,
            "string",
            "enum",
            kinds,
            "description",
            "A kind of policy; each has a page in docs/kinds.",
            "example",
            kinds.getLast()));
    for (var family : families) {
      schemas.put(family.of(PerFamily.SUBJECT), subject(family));
      schemas.put(family.of(PerFamily.VALUE), value(family));
      schemas.put(family.of(PerFamily.STATED_VALUE), statedValue(family));
    }
    schemas.put(
        "AnyValue",
        Map.of(
            "description",
            "What stands, as its kind has it.",
            "anyOf",
            families.stream().map(f -> JsonTrees.reference(f.of(PerFamily.VALUE))).toList()));
    return schemas;
  }

  /**
   * The schema of a subject. A key that does not narrow the lane is absent, so no member is
   * required.
   */
  private static Map<String, Object> subject(Family family) {
    var properties = new LinkedHashMap<String, Object>();
    family.kinds().stream()
        .map(Kind::areaKey)
        .distinct()
        .forEach(key -> properties.put(key, Map.of(TYPE, "string", "example", "gao")));
    for (var act : family.acts()) {
      act.subject().forEach(field -> properties.put(field.name(), subject(field)));
    }
    return Map.of(
        TYPE,
        "object",
        "description",
        "What the lane is about; what does not narrow it is absent.",
        PROPERTIES,
        properties);
  }

  private static Map<String, Object> subject(Field field) {
    if (field.form() == Field.Form.AREA_OR_COUNTRY) {
      return JsonTrees.reference("AreaOrCountry");
    }
    return field.codes().isEmpty()
        ? Map.of(TYPE, "string")
        : Map.of(TYPE, "string", "enum", field.codes());
  }

  private static Map<String, Object> value(Family family) {
    var properties = new LinkedHashMap<String, Object>();
    var sets = family.acts().stream().filter(ActType::isSet).toList();
    sets.forEach(act -> properties.putAll(JsonTrees.object(FactSchema.valueOf(act), PROPERTIES)));
    for (var kind : family.kinds()) {
      kind.shownBeside().forEach(field -> properties.put(field.name(), FactSchema.formOf(field)));
    }
    var value = new LinkedHashMap<String, Object>();
    value.put(TYPE, "object");
    value.put("description", "What stands: the members are those of the acts that set it.");
    value.put("required", FactSchema.valueOf(sets.getFirst()).get("required"));
    value.put(PROPERTIES, properties);
    return value;
  }

  /**
   * The schema of the value that an act states. It differs from the value that stands afterwards if
   * an End has members of its own.
   */
  private static Map<String, Object> statedValue(Family family) {
    var set = JsonTrees.reference(family.of(PerFamily.VALUE));
    var kind = family.kinds().getFirst();
    var others =
        Kinds.found().actTypes().stream()
            .filter(act -> !act.isSet() && Kinds.found().of(act).contains(kind))
            .map(FactSchema::valueOf)
            .toList();
    return Map.of(
        "description",
        "What the act says: of one that sets policy, that ends it, or that says that there is none.",
        "anyOf",
        Stream.concat(Stream.of(set), others.stream()).toList());
  }
}
