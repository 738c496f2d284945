package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.REF;
import static nl.peildatum.openapi.JsonTrees.SCHEMAS;
import static nl.peildatum.openapi.JsonTrees.TYPE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peildatum.json.MemberOrder;

/**
 * The JSON Schema of a decision file, for editors: the request body of the OpenAPI document, whole
 * in itself, with a choice among acts that editors can complete. It knows forms only: a file that
 * fits it may still break a rule.
 */
public final class DecisionFileSchema {
  /** The address at which it is served, which is also its {@code $id}. */
  public static final String ADDRESS = "/v1/schemas/decision-file.json";

  private static final String DEFS = "#/$defs/";
  private static final String FILE = "DecisionFile";

  private DecisionFileSchema() {}

  /** The whole schema, in draft 2020-12. */
  public static Map<String, Object> described() {
    var components = JsonTrees.object(OpenApiDocument.described(), "components");
    var all = JsonTrees.object(components, "schemas");
    var definitions = new TreeMap<String, Object>();
    reached(all).forEach(name -> definitions.put(name, JsonTrees.object(all, name)));
    definitions.putAll(ActChoice.of(definitions).definitions());
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", ADDRESS);
    schema.put("title", "Decision file");
    schema.putAll(inEditors(JsonTrees.object(all, FILE)));
    definitions.remove(FILE);
    schema.put("$defs", inEditors(definitions));
    return MemberOrder.fixed(schema);
  }

  private static SortedSet<String> reached(Map<String, Object> all) {
    var names = new TreeSet<String>(List.of(FILE));
    for (var size = 0; size < names.size(); ) {
      size = names.size();
      List.copyOf(names).forEach(name -> JsonTrees.references(all.get(name), names));
    }
    return names;
  }

  private static Map<String, Object> inEditors(Map<String, Object> schemas) {
    return MemberOrder.mapped(schemas, DecisionFileSchema::inEditor);
  }

  /** The object with the members that JSON Schema has in place of those of OpenAPI. */
  private static Map<String, Object> inEditor(Map<String, Object> object) {
    if (object.get(REF) instanceof String to && to.startsWith(SCHEMAS)) {
      object.put(REF, DEFS + to.substring(SCHEMAS.length()));
    }
    if (object.containsKey("example") && isSchema(object)) {
      object.put("examples", List.of(String.valueOf(object.remove("example"))));
    }
    if ("date".equals(object.get("format"))) {
      object.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }
    if ("int64".equals(object.get("format"))) {
      object.remove("format");
    }
    if (isFreeText(object)) {
      object.put("pattern", "\\S");
    }
    return object;
  }

  private static boolean isSchema(Map<String, Object> object) {
    return object.containsKey(TYPE) || object.containsKey("enum") || object.containsKey(REF);
  }

  private static boolean isFreeText(Map<String, Object> object) {
    var isText =
        "string".equals(object.get(TYPE))
            || (object.get(TYPE) instanceof List<?> types && types.contains("string"));
    return isText
        && List.of("enum", "const", "pattern", "format").stream().noneMatch(object::containsKey);
  }
}
