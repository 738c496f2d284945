package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.REF;
import static nl.peildatum.openapi.JsonTrees.REQUIRED;
import static nl.peildatum.openapi.JsonTrees.SCHEMAS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.peildatum.json.MemberOrder;

/**
 * Copies the schemas that lead to a lane's subject or value, once for each family of kinds. A
 * schema with a member {@code kind} becomes a choice by that member; the other schemas are reached
 * from there only.
 */
final class PerFamily {
  static final String SUBJECT = "Subject";
  static final String VALUE = "Value";

  /** The value that an act states; an End may have members of its own in it. */
  static final String STATED_VALUE = "StatedValue";

  private static final String KIND = "kind";
  private static final String KIND_SCHEMA = "Kind";
  private static final String OF_NO_KIND = "OfNoKind";

  private static final Set<String> OF_LANES =
      Set.of(KIND_SCHEMA, SUBJECT + OF_NO_KIND, VALUE + OF_NO_KIND, STATED_VALUE + OF_NO_KIND);

  private final Map<String, Map<String, Object>> schemas;
  private final List<Family> families;
  private final Set<String> generic = new TreeSet<>(Set.of(SUBJECT, VALUE, STATED_VALUE));

  private PerFamily(Map<String, Map<String, Object>> schemas, List<Family> families) {
    this.schemas = schemas;
    this.families = families;
    while (generic.addAll(leadingTo(generic))) {
      // until no schema leads to one that was found
    }
  }

  static Map<String, Map<String, Object>> of(
      Map<String, Map<String, Object>> schemas, List<Family> families) {
    return new PerFamily(schemas, families).all();
  }

  private List<String> leadingTo(Set<String> found) {
    return schemas.keySet().stream()
        .filter(
            name -> references(name).stream().anyMatch(to -> found.contains(to) && !isChoice(to)))
        .toList();
  }

  private Set<String> references(String name) {
    var to = new TreeSet<String>();
    JsonTrees.references(schemas.get(name), to);
    return to;
  }

  /** Whether the schema has a member {@code kind}. */
  private boolean isChoice(String name) {
    return JsonTrees.object(schemas.getOrDefault(name, Map.of()), PROPERTIES).containsKey(KIND);
  }

  private Map<String, Map<String, Object>> all() {
    var all = new LinkedHashMap<String, Map<String, Object>>();
    schemas.forEach(
        (name, schema) -> {
          if (!generic.contains(name)) {
            all.put(name, schema);
          } else if (isChoice(name)) {
            choice(name, all);
          }
        });
    for (var family : families) {
      for (var name : generic) {
        if (schemas.containsKey(name)) {
          all.put(family.of(name), copy(schemas.getOrDefault(name, Map.of()), family));
        }
      }
    }
    ofNoKind(all);
    return all;
  }

  private void choice(String name, Map<String, Map<String, Object>> all) {
    var schema = schemas.getOrDefault(name, Map.of());
    if (JsonTrees.list(schema, REQUIRED).contains(KIND)) {
      all.put(name, byKind(name, schema));
      return;
    }
    var ofLane = name + "OfLane";
    all.put(ofLane, byKind(name, schema));
    all.put(
        name,
        Map.of(
            "oneOf", List.of(JsonTrees.reference(ofLane), JsonTrees.reference(name + OF_NO_KIND))));
  }

  private Map<String, Object> byKind(String name, Map<String, Object> schema) {
    return Choice.by(
        KIND,
        (String) schema.getOrDefault("description", ""),
        families.stream().map(family -> family.of(name)).toList(),
        copy ->
            families.stream()
                .filter(family -> family.of(name).equals(copy))
                .flatMap(family -> family.kindNames().stream())
                .toList());
  }

  private Map<String, Object> copy(Map<String, Object> schema, Family family) {
    var copy = MemberOrder.mapped(schema, object -> about(family, object));
    var properties = JsonTrees.object(copy, PROPERTIES);
    if (properties.containsKey(KIND)) {
      properties.put(KIND, family.kindSchema());
      var required = new ArrayList<>(JsonTrees.list(copy, REQUIRED));
      for (var name : List.of(KIND, "subject")) {
        if (properties.containsKey(name) && !required.contains(name)) {
          required.add(name);
        }
      }
      copy.put(REQUIRED, required);
    }
    return copy;
  }

  private Map<String, Object> about(Family family, Map<String, Object> object) {
    var name = JsonTrees.referred(object);
    if (generic.contains(name) && !isChoice(name)) {
      object.put(REF, SCHEMAS + family.of(name));
    }
    return object;
  }

  /**
   * Adds the variants of schemas for answers without a lane, as far as another schema refers to
   * them.
   */
  private void ofNoKind(Map<String, Map<String, Object>> all) {
    var wanted = new TreeSet<String>();
    JsonTrees.references(new ArrayList<>(all.values()), wanted);
    wanted.removeIf(name -> !name.endsWith(OF_NO_KIND) || all.containsKey(name));
    for (var name : wanted) {
      var from = name.substring(0, name.length() - OF_NO_KIND.length());
      all.put(name, withoutLane(schemas.getOrDefault(from, Map.of())));
    }
    if (!wanted.isEmpty()) {
      ofNoKind(all);
    }
  }

  private Map<String, Object> withoutLane(Map<String, Object> schema) {
    return MemberOrder.mapped(
        schema,
        object -> {
          var name = JsonTrees.referred(object);
          if (generic.contains(name) && !isChoice(name)) {
            object.put(REF, SCHEMAS + name + OF_NO_KIND);
          }
          var properties = JsonTrees.object(object, PROPERTIES);
          properties.values().removeIf(PerFamily::isOfLane);
          if (object.containsKey(REQUIRED)) {
            object.put(
                REQUIRED,
                JsonTrees.list(object, REQUIRED).stream().filter(properties::containsKey).toList());
          }
          return object;
        });
  }

  @SuppressWarnings("unchecked")
  private static boolean isOfLane(Object property) {
    var name = property instanceof Map<?, ?> of ? JsonTrees.referred((Map<String, Object>) of) : "";
    return OF_LANES.contains(name);
  }
}
