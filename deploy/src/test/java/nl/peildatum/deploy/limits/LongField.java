package nl.peildatum.deploy.limits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A field of an act that takes any text.
 *
 * @param act the n-th of a decision, with the text in the field
 */
record LongField(String name, BiFunction<Integer, String, Map<String, Object>> act) {
  private static final int DEEPEST = 40;

  /**
   * The fields of all acts that need nothing on record. Scripts go by their order, so that no name
   * is drawn in one that holds hidden characters.
   */
  static List<LongField> all() {
    return List.of(
        new LongField("label of a heading", (n, text) -> heading(n, Map.of("label", text + n))),
        new LongField("text of a heading", (n, text) -> heading(n, Map.of("text", text))),
        new LongField("scopeDisputed", (n, text) -> heading(n, Map.of("scopeDisputed", text))),
        new LongField(
            "scopeDisputed, deep", (n, text) -> heading(n, Map.of("scopeDisputed", deep(text)))),
        new LongField(
            "definition of a group",
            (n, text) -> group(Map.of("id", "g" + n, "name", "G", "definition", text), Map.of())),
        new LongField(
            "name of a group", (n, text) -> group(Map.of("id", "g" + n, "name", text), Map.of())),
        new LongField(
            "evidenceStandard",
            (n, text) ->
                group(Map.of("id", "e" + n, "name", "E"), Map.of("evidenceStandard", text))),
        new LongField(
            "originProof",
            (n, text) ->
                act(
                    "DesignateRegion15c",
                    Map.of(
                        "areas",
                        List.of(area(n)),
                        "level",
                        "EXCEPTIONAL",
                        "scheme",
                        "PRE_2024",
                        "originProof",
                        text))),
        new LongField(
            "individualTest", (n, text) -> alternative(n, Map.of("individualTest", text))),
        new LongField(
            "excludedGroups",
            (n, text) ->
                alternative(n, Map.of("excludedGroups", List.of(Map.of("id", "x", "name", text))))),
        new LongField("exceptions", (n, text) -> moratorium(n, Map.of("exceptions", text))),
        new LongField(
            "exceptions, many",
            (n, text) ->
                moratorium(n, Map.of("exceptions", List.of(text.substring(0, 30_000), "x")))),
        new LongField(
            "name of an area",
            (n, text) ->
                act(
                    "RegisterArea",
                    Map.of(
                        "area",
                        Map.of("id", "place-" + n, "name", text + n, "type", "DISTRICT")))));
  }

  /** Names of governorates of Syria. */
  private static String area(int n) {
    return List.of(
            "damascus", "aleppo", "idlib", "homs", "hama", "tartus", "ar-raqqah", "al-hasakah")
        .get(n % 8);
  }

  private static Map<String, Object> heading(int n, Map<String, Object> more) {
    var fields = new LinkedHashMap<String, Object>(Map.of("heading", "OTHER", "label", "long" + n));
    if (!more.containsKey("text")) {
      fields.put("nothingSpecial", true);
    }
    fields.putAll(more);
    return act("SetHeading", fields);
  }

  private static Map<String, Object> group(Map<String, Object> group, Map<String, Object> more) {
    var fields = new LinkedHashMap<>(more);
    fields.put("policy", "RISK_PROFILE");
    fields.put("group", group);
    return act("SetGroupPolicy", fields);
  }

  private static Map<String, Object> alternative(int n, Map<String, Object> more) {
    var fields = new LinkedHashMap<>(more);
    fields.put("origins", List.of(area(n)));
    fields.put("target", area(n + 1));
    fields.put("threat", "SERIOUS_HARM");
    fields.put("presumption", "IN_PRINCIPLE_PRESENT");
    return act("SetRelocationAlternative", fields);
  }

  private static Map<String, Object> moratorium(int n, Map<String, Object> more) {
    var fields = new LinkedHashMap<>(more);
    fields.put("moratorium", "DECISION");
    fields.put("category", Map.of("areas", List.of(area(n))));
    fields.put("plannedUntilUnknown", true);
    return act("ImposeMoratorium", fields);
  }

  private static Object deep(String text) {
    Object deep = text;
    for (var depth = 0; depth < DEEPEST; depth++) {
      deep = new ArrayList<>(List.of(deep));
    }
    return deep;
  }

  private static Map<String, Object> act(String type, Map<String, Object> fields) {
    var act = new LinkedHashMap<String, Object>();
    act.put("type", type);
    act.putAll(fields);
    return act;
  }

  @Override
  public String toString() {
    return name;
  }
}
