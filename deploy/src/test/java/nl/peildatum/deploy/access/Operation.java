package nl.peildatum.deploy.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.problem.OpenAddresses;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the served document.
 *
 * @param path with its server before it, and parameters in braces
 * @param query what it must be asked with, as the examples of the document say; may be empty
 * @param type of its body; empty if it takes none
 * @param service the service that answers it when both run alone
 */
record Operation(
    String id, String method, String path, String query, String type, String service, Rule rule) {

  /** Answered before a token is looked at, and by whoever issues tokens alone. */
  private static final String KEYS = "/oauth2/jwks";

  /**
   * All of them, but for the keys of tokens.
   *
   * @param scopes of the product
   * @throws Rule.NotSaid when one has no rule, or is open and not among the open addresses
   */
  static List<Operation> of(JsonNode document, Set<String> scopes) {
    return document
        .path("paths")
        .propertyStream()
        .filter(path -> !path.getKey().equals(KEYS))
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(member -> member.getValue().has("operationId"))
                    .map(one -> read(document, path.getKey(), one.getKey(), scopes)))
        .map(Operation::named)
        .toList();
  }

  private static Operation read(JsonNode document, String key, String method, Set<String> scopes) {
    var path = document.path("paths").path(key);
    var operation = path.path(method);
    var all = document.at("/servers/0/url").asString("");
    var server = path.at("/servers/0/url").asString(all);
    return new Operation(
        operation.path("operationId").asString(),
        method.toUpperCase(Locale.ROOT),
        server.replaceAll("/$", "") + key,
        query(document, path, operation),
        operation.at("/requestBody/content").propertyNames().stream().findFirst().orElse(""),
        operation.path("x-peildatum-service").asString(""),
        Rule.of(operation, scopes));
  }

  private static String query(JsonNode document, JsonNode path, JsonNode operation) {
    return Stream.of(path, operation)
        .flatMap(from -> from.path("parameters").valueStream())
        .map(one -> resolved(document, one))
        .filter(one -> one.path("in").asString().equals("query"))
        .filter(one -> one.path("required").asBoolean(false))
        .map(one -> one.path("name").asString() + "=" + one.at("/schema/example").asString("1"))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  /** Another way to ask it, which only these scopes allow. */
  Operation asked(String how, String query, Set<String> scopes) {
    return new Operation(how, method, path, query, type, service, new Rule(false, scopes, false));
  }

  private static List<String> open(String method) {
    return switch (method) {
      case "GET" -> OpenAddresses.READ;
      case "POST" -> OpenAddresses.ASKED_BY_POST;
      default -> List.of();
    };
  }

  private Operation named() {
    var example = PathContainer.parsePath(path.replaceAll("\\{[^}]+}", "x"));
    if (rule.open()
        && open(method).stream()
            .noneMatch(one -> PathPatternParser.defaultInstance.parse(one).matches(example))) {
      throw new Rule.NotSaid(id + " is open, and not among the open addresses");
    }
    return this;
  }

  @Override
  public String toString() {
    return id + " (" + method + " " + path + ")";
  }
}
