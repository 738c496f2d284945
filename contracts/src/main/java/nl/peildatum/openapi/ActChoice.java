package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.REQUIRED;
import static nl.peildatum.openapi.JsonTrees.TYPE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peildatum.decisionfile.PlannedEndReader;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kinds;

/**
 * The schemas of any act and of any replacement of a fact: if the member {@code type} has this
 * value, then the schema of that act holds.
 *
 * @param acts schemas of the acts, by the type of the act
 */
record ActChoice(Map<String, Map<String, Object>> acts) {
  private static final String ACT = "Act";
  private static final String REPLACEMENT = "Replacement";
  private static final String DESCRIPTION = "description";

  /** The choice among the acts that the schema {@code Act} names. */
  static ActChoice of(Map<String, Object> schemas) {
    var choice = JsonTrees.object(JsonTrees.object(schemas, ACT), "discriminator");
    var acts = new TreeMap<String, Map<String, Object>>();
    JsonTrees.object(choice, "mapping")
        .keySet()
        .forEach(type -> acts.put(type, JsonTrees.object(schemas, type + ACT)));
    return new ActChoice(acts);
  }

  /** The schemas of the acts, of the choice among them, and of replacements, by name. */
  Map<String, Map<String, Object>> definitions() {
    var definitions = new TreeMap<String, Map<String, Object>>();
    definitions.put(ACT, act());
    acts.forEach((type, schema) -> definitions.put(type + ACT, withEnd(type, schema)));
    definitions.put(REPLACEMENT, replacement());
    for (var type : Kinds.found().actNames()) {
      definitions.put(type + REPLACEMENT, replacement(acts.getOrDefault(type, Map.of())));
    }
    return definitions;
  }

  /** The schema of an act which, if it must plan its end, requires one of the ways to state it. */
  private static Map<String, Object> withEnd(String type, Map<String, Object> act) {
    if (Kinds.found().act(type).filter(ActType::plansItsEnd).isEmpty()) {
      return act;
    }
    var withEnd = new LinkedHashMap<>(act);
    withEnd.put(
        "anyOf",
        List.of(
            stating(PlannedEndReader.BY, Map.of(TYPE, "string")),
            stating(PlannedEndReader.UNKNOWN, Map.of("const", true))));
    return withEnd;
  }

  private static Map<String, Object> stating(String member, Map<String, Object> value) {
    return Map.of(REQUIRED, List.of(member), PROPERTIES, Map.of(member, value));
  }

  private Map<String, Object> act() {
    var branches = new ArrayList<Object>();
    acts.keySet().forEach(type -> branches.add(ifThen(type, type + ACT)));
    var types = Map.<String, Object>of(TYPE, names(acts.keySet()));
    var act = choice("What a decision does.", types, branches);
    act.put(REQUIRED, List.of(TYPE));
    return act;
  }

  /**
   * The schema of a replacement. Each member may be absent, which inherits it, or null, which
   * empties it; without a type the members of any act of a kind are allowed.
   */
  private Map<String, Object> replacement() {
    var branches = new ArrayList<Object>();
    var members = new TreeSet<String>();
    for (var type : Kinds.found().actNames()) {
      branches.add(ifThen(type, type + REPLACEMENT));
      members.addAll(JsonTrees.object(acts.getOrDefault(type, Map.of()), PROPERTIES).keySet());
    }
    branches.add(
        Map.of(
            "if",
            Map.of(REQUIRED, List.of(TYPE), PROPERTIES, Map.of(TYPE, Map.of(TYPE, "string"))),
            "else",
            Map.of("propertyNames", Map.of("enum", List.copyOf(members)))));
    var types = ActSchemas.nullable(names(Kinds.found().actNames()));
    return choice(
        "An act for the same lane; an absent member is inherited, null empties it.",
        Map.of(TYPE, types),
        branches);
  }

  private static Map<String, Object> choice(
      String description, Map<String, Object> properties, List<Object> branches) {
    var choice = new LinkedHashMap<String, Object>();
    choice.put(DESCRIPTION, description);
    choice.put(TYPE, "object");
    choice.put(PROPERTIES, properties);
    choice.put("allOf", branches);
    return choice;
  }

  private static Map<String, Object> replacement(Map<String, Object> act) {
    var properties = new LinkedHashMap<String, Object>();
    JsonTrees.object(act, PROPERTIES)
        .forEach(
            (name, schema) -> properties.put(name, name.equals(TYPE) ? schema : nullable(schema)));
    var replacement = new LinkedHashMap<>(act);
    replacement.remove(REQUIRED);
    replacement.put(PROPERTIES, properties);
    return replacement;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> nullable(Object schema) {
    return ActSchemas.nullable((Map<String, Object>) schema);
  }

  /** A text that is one of these types of act; each is explained. */
  private Map<String, Object> names(Iterable<String> types) {
    var names = new ArrayList<Object>();
    for (var type : types) {
      var explained = new LinkedHashMap<String, Object>();
      explained.put("const", type);
      var description = acts.getOrDefault(type, Map.of()).get(DESCRIPTION);
      if (description != null) {
        explained.put(DESCRIPTION, description);
      }
      names.add(explained);
    }
    return Map.of(DESCRIPTION, "What the act does.", "oneOf", names);
  }

  private static Map<String, Object> ifThen(String type, String schema) {
    return Map.of(
        "if",
        Map.of(REQUIRED, List.of(TYPE), PROPERTIES, Map.of(TYPE, Map.of("const", type))),
        "then",
        JsonTrees.reference(schema));
  }
}
