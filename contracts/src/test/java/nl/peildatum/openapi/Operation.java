package nl.peildatum.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An address and a method that the document describes.
 *
 * @param pointer where the document describes it
 */
record Operation(String method, Pattern path, int literals, JsonNode described, String pointer) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /** All of a document. */
  static List<Operation> of(JsonNode document) {
    var operations = new ArrayList<Operation>();
    var base = document.at("/servers/0/url").stringValue();
    for (var path : document.path("paths").properties()) {
      var own = path.getValue().at("/servers/0/url").stringValue("");
      var address = (own.isEmpty() ? base : own.replaceAll("/$", "")) + path.getKey();
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              operation(address, path.getKey(), operation.getKey(), operation.getValue()));
        }
      }
    }
    return List.copyOf(operations);
  }

  private static Operation operation(
      String address, String key, String method, JsonNode described) {
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        Pattern.compile(address.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")),
        address.replaceAll("\\{[^}]+}", "").length(),
        described,
        "/paths/" + key.replace("/", "~1") + "/" + method);
  }

  /** Whether it answers this request; HEAD is answered as GET is. */
  boolean answers(String asked, String sent) {
    return method.equals("HEAD".equals(asked) ? "GET" : asked) && path.matcher(sent).matches();
  }

  /** The response of a status, or the default one, with a reference followed. */
  Optional<Response> response(int status, JsonNode document) {
    for (var name : List.of(Integer.toString(status), "default")) {
      var response = described.path("responses").path(name);
      if (!response.isMissingNode()) {
        var reference = response.path("$ref").stringValue("");
        return Optional.of(
            reference.isEmpty()
                ? new Response(response, pointer + "/responses/" + name)
                : new Response(document.at(reference.substring(1)), reference.substring(1)));
      }
    }
    return Optional.empty();
  }

  /**
   * What the document says of a response.
   *
   * @param pointer where
   */
  record Response(JsonNode described, String pointer) {
    Optional<String> schemaOf(String mediaType, String member) {
      var name = described.has("content") ? "content" : "x-content";
      var of = described.path(name).path(mediaType);
      return of.path(member.split("/", 2)[0]).isMissingNode()
          ? Optional.empty()
          : Optional.of(pointer + "/" + name + "/" + mediaType.replace("/", "~1") + "/" + member);
    }
  }
}
