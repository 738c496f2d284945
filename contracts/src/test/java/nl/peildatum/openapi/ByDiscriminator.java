package nl.peildatum.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.json.MemberOrder;

/**
 * A document in which a choice by discriminator reads "if the member has this value, then that
 * schema": as strict, since each alternative allows its own values only, but faster to hold an
 * answer against, and what is wrong is told of the one alternative that is meant.
 */
final class ByDiscriminator {
  private ByDiscriminator() {}

  static Map<String, Object> chosen(Map<String, Object> document) {
    return MemberOrder.mapped(document, ByDiscriminator::choice);
  }

  private static Map<String, Object> choice(Map<String, Object> schema) {
    var discriminator = JsonTrees.object(schema, "discriminator");
    if (discriminator.isEmpty()) {
      return schema;
    }
    var member = (String) discriminator.getOrDefault("propertyName", "");
    var byTarget = new TreeMap<String, List<Object>>();
    JsonTrees.object(discriminator, "mapping")
        .forEach(
            (value, target) ->
                byTarget.computeIfAbsent((String) target, of -> new ArrayList<>()).add(value));
    var branches = new ArrayList<Object>();
    byTarget.forEach(
        (target, values) ->
            branches.add(Map.of("if", has(member, values), "then", Map.of(JsonTrees.REF, target))));
    branches.add(has(member, byTarget.values().stream().flatMap(List::stream).toList()));
    var chosen = new LinkedHashMap<String, Object>();
    chosen.put("allOf", branches);
    return chosen;
  }

  private static Map<String, Object> has(String member, List<Object> values) {
    return Map.of(
        "required", List.of(member), "properties", Map.of(member, Map.of("enum", values)));
  }
}
