package nl.peildatum.deploy.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

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
    try (var document = Routes.class.getResourceAsStream("/openapi.yaml")) {
      var paths = new YAMLMapper().readTree(Objects.requireNonNull(document)).path("paths");
      return paths
          .propertyStream()
          .map(
              path ->
                  new Route(
                      path.getKey(), path.getValue().findValue("x-peildatum-service").asString()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
