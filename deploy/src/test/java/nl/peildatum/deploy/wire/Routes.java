package nl.peildatum.deploy.wire;

import java.util.List;
import java.util.Map;
import nl.peildatum.openapi.OpenApiDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of the product and which service owns each, as openapi.yaml says. */
final class Routes {
  record Route(String template, String service) {
    /** With a country, an area and ids filled in of which nothing is on record. */
    String example() {
      return template
          .replace("/notes/{slug}", "/notes/area-not-stated")
          .replace("{cc}", "nr")
          .replace("{area}", "yaren")
          .replace("{id}", "not-recorded")
          .replace("{slug}", "invalid-date")
          .replace("{type}", "not-an-event.v1");
    }
  }

  private Routes() {}

  static List<Route> all() {
    var document = JsonMapper.shared().<JsonNode>valueToTree(OpenApiDocument.described());
    return document
        .path("paths")
        .propertyStream()
        .map(
            path ->
                new Route(
                    address(path, document),
                    path.getValue().findValue("x-peildatum-service").asString()))
        .toList();
  }

  /** A path behind the address of its server. */
  static String address(Map.Entry<String, JsonNode> path, JsonNode document) {
    var all = document.at("/servers/0/url").asString();
    var server = path.getValue().at("/servers/0/url").asString(all);
    return server.replaceAll("/$", "") + path.getKey();
  }
}
