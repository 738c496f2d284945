package nl.peildatum.deploy.importing;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A warning or an error as the register told it, in the language of the request.
 *
 * @param type address of the type of an error; empty for a warning
 * @param at code of a warning, or JSON pointer of an error; empty = the whole request
 * @param lanes the lanes that a warning is about, each with kind and subject
 * @param allowed the values that may be written, where the text does not name them all
 */
record Told(String type, String at, String detail, List<String> allowed, List<JsonNode> lanes) {
  static Told warning(JsonNode warning) {
    return new Told(
        "",
        text(warning, "code"),
        text(warning, "detail"),
        List.of(),
        elements(warning.path("lanes")).toList());
  }

  static Told error(JsonNode error) {
    var detail = text(error, "detail");
    var allowed =
        elements(error.path("allowed"))
            .map(value -> value.isString() ? value.asString() : value.toString())
            .toList();
    return new Told(
        text(error, "type"),
        text(error, "pointer"),
        detail,
        allowed.stream().allMatch(detail::contains) ? List.of() : allowed,
        List.of());
  }

  /** Whether this is an error of the type with this slug. */
  boolean is(String slug) {
    return type.endsWith("/" + slug);
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  @Override
  public String toString() {
    var values = allowed.isEmpty() ? "" : "  [" + String.join(", ", allowed) + "]";
    return (at + "  " + detail).strip() + values;
  }
}
