package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.openapi.OpenApiDocument;
import nl.peildatum.problem.OpenAddresses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The addresses that need no token")
class OpenAddressesTest {
  private static final Map<String, List<String>> OPEN =
      Map.of("get", OpenAddresses.READ, "post", OpenAddresses.ASKED_BY_POST);

  @Test
  @DisplayName("are those that the document of the API gives no scope, and no others")
  void asTheDocumentSays() {
    var document = JsonMapper.shared().<JsonNode>valueToTree(OpenApiDocument.described());
    for (var path : document.path("paths").properties()) {
      var address = Routes.address(path, document);
      OPEN.forEach(
          (method, patterns) -> {
            var operation = path.getValue().path(method);
            if (!operation.isMissingNode()) {
              assertThat(isNamed(address, patterns))
                  .as(method + " " + address)
                  .isEqualTo(needsNoToken(operation));
            }
          });
    }
  }

  /** No security, or an empty one among the alternatives. */
  private static boolean needsNoToken(JsonNode operation) {
    return operation.path("security").isMissingNode()
        || operation.path("security").valueStream().anyMatch(JsonNode::isEmpty);
  }

  private static boolean isNamed(String template, List<String> patterns) {
    var path = PathContainer.parsePath(template.replaceAll("\\{[a-z]+}", "x"));
    return patterns.stream()
        .anyMatch(pattern -> PathPatternParser.defaultInstance.parse(pattern).matches(path));
  }
}
