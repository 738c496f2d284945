package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.SCHEMAS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A choice among schemas by the value of one member. */
final class Choice {
  private Choice() {}

  /**
   * A schema that allows one of several schemas, with a discriminator.
   *
   * @param member the member that distinguishes them
   * @param values gives the values of that member, by the name of a schema
   */
  static Map<String, Object> by(
      String member,
      String description,
      List<String> schemas,
      Function<String, List<String>> values) {
    var mapping = new TreeMap<String, Object>();
    for (var schema : schemas) {
      values.apply(schema).forEach(value -> mapping.put(value, SCHEMAS + schema));
    }
    var choice = new LinkedHashMap<String, Object>();
    if (!description.isEmpty()) {
      choice.put("description", description);
    }
    choice.put("oneOf", schemas.stream().map(JsonTrees::reference).toList());
    choice.put("discriminator", Map.of("propertyName", member, "mapping", mapping));
    return choice;
  }
}
