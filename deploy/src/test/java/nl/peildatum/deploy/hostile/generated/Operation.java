package nl.peildatum.deploy.hostile.generated;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the OpenAPI document.
 *
 * @param path with its server before it, and parameters in braces
 * @param mediaTypes of its body; empty if it takes none
 */
record Operation(String method, String path, List<Parameter> parameters, List<String> mediaTypes) {

  /**
   * @param in path, query or header
   * @param enumerated values that the document names; empty if it names none
   */
  record Parameter(String name, String in, String format, List<String> enumerated) {}

  static List<Operation> of(JsonNode document) {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> member.getValue().has("operationId"))
                    .map(member -> read(document, path.getKey(), path.getValue(), member.getKey())))
        .toList();
  }

  private static Operation read(JsonNode document, String key, JsonNode path, String method) {
    var operation = path.path(method);
    var server = path.at("/servers/0/url").asString(document.at("/servers/0/url").asString("/v1"));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        (server + key).replace("//", "/"),
        Stream.concat(
                path.path("parameters").valueStream(), operation.path("parameters").valueStream())
            .map(parameter -> parameter(document, resolved(document, parameter)))
            .toList(),
        operation.at("/requestBody/content").propertyNames().stream().toList());
  }

  private static Parameter parameter(JsonNode document, JsonNode parameter) {
    var schema = resolved(document, parameter.path("schema"));
    return new Parameter(
        parameter.path("name").asString(),
        parameter.path("in").asString(),
        schema.path("format").asString(schema.path("type").asString("")),
        schema.path("enum").valueStream().map(one -> one.asString("")).toList());
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref")
        ? resolved(document, document.at(node.path("$ref").asString().substring(1)))
        : node;
  }
}
