package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.checkpoint.ProofEndpoint;
import nl.peildatum.query.evidence.EvidenceEndpoint;
import nl.peildatum.query.feed.AnswerChangesEndpoint;
import nl.peildatum.query.gaps.AnnouncementGapsEndpoint;
import nl.peildatum.query.history.ChangesEndpoint;
import nl.peildatum.query.history.RecordEndpoint;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.policy.CounterfactualEndpoint;
import nl.peildatum.query.sources.SourcesEndpoint;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@DisplayName("the description that was written first")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiTest {
  private final RequestMappingHandlerMapping routes;
  private final JsonNode document;

  @Autowired
  OpenApiTest(RequestMappingHandlerMapping routes, @LocalServerPort int port) {
    this.routes = routes;
    this.document = ApiClient.onPort(port).get("/v1/openapi.json").json();
  }

  @Test
  @DisplayName(
      "names the routes of this service and no others, but for the pages for people and"
          + " security.txt")
  void routes() {
    var existing = new TreeSet<String>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, handler) -> {
              if (!handler.getBeanType().getPackageName().startsWith("nl.peildatum.query.page")
                  && !handler.getBeanType().getSimpleName().equals("SecurityTextEndpoint")) {
                for (var method : route.getMethodsCondition().getMethods()) {
                  route
                      .getPatternValues()
                      .forEach(path -> existing.add(method.name() + " " + path));
                }
              }
            });
    assertThat(described("policy-query").keySet()).isEqualTo(existing);
  }

  @Test
  @DisplayName("names the parameters that are taken")
  void parameters() {
    var described = described("policy-query");
    assertThat(described.get("GET /v1/countries/{cc}/policy"))
        .isEqualTo(QuestionParameters.POLICY_ON_A_DAY);
    assertThat(described.get("GET /v1/countries/{cc}/areas/{area}/policy"))
        .isEqualTo(QuestionParameters.POLICY_ON_A_DAY);
    assertThat(described.get("GET /v1/countries/{cc}/areas"))
        .isEqualTo(QuestionParameters.ON_A_DAY_BY_STATUS);
    assertThat(described.get("GET /v1/countries/{cc}/groups"))
        .isEqualTo(QuestionParameters.ON_A_DAY);
    assertThat(described.get("GET /v1/countries/{cc}/timeline"))
        .isEqualTo(QuestionParameters.ON_ALL_DAYS);
    assertThat(described.get("GET /v1/countries/{cc}/comparison"))
        .isEqualTo(QuestionParameters.ON_TWO_DAYS);
    assertThat(described.get("GET /v1/countries/{cc}/hindsight"))
        .isEqualTo(QuestionParameters.ON_A_DAY_OF_A_PLACE);
    assertThat(described.get("GET /v1/countries/{cc}/counterfactual"))
        .isEqualTo(CounterfactualEndpoint.DECLARED);
    assertThat(described.get("GET /v1/countries/{cc}/evidence"))
        .isEqualTo(EvidenceEndpoint.DECLARED);
    assertThat(described.get("GET /v1/changes")).isEqualTo(ChangesEndpoint.DECLARED);
    assertThat(described.get("GET /v1/countries/{cc}/record")).isEqualTo(RecordEndpoint.DECLARED);
    assertThat(described.get("GET /v1/countries/{cc}/answer-changes"))
        .isEqualTo(AnswerChangesEndpoint.DECLARED);
    assertThat(described.get("GET /v1/countries")).containsExactly("beschikbaarOp");
    assertThat(described.get("GET /v1/decisions/{id}")).isEmpty();
    assertThat(described.get("GET /v1/announcement-gaps"))
        .isEqualTo(AnnouncementGapsEndpoint.DECLARED);
    assertThat(described.get("GET /v1/checkpoint")).isEmpty();
    assertThat(described.get("GET /v1/checkpoint/keys")).isEmpty();
    assertThat(described.get("GET /v1/checkpoint/inclusion")).isEqualTo(ProofEndpoint.INCLUSION);
    assertThat(described.get("GET /v1/checkpoint/consistency"))
        .isEqualTo(ProofEndpoint.CONSISTENCY);
    assertThat(described.get("GET /v1/sources")).isEqualTo(SourcesEndpoint.DECLARED);
  }

  @Test
  @DisplayName("names every kind that is found, by itself")
  void kinds() {
    assertThat(document.at("/components/schemas/Kind/enum").valueStream())
        .extracting(JsonNode::stringValue)
        .containsExactlyElementsOf(Kinds.found().all().stream().map(Kind::name).toList());
  }

  @Test
  @DisplayName("says of every operation which service answers it")
  void owners() {
    var operations = 0;
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (!Set.of("parameters", "servers").contains(operation.getKey())) {
          operations++;
          assertThat(operation.getValue().path("x-peildatum-service").stringValue(""))
              .isIn("policy-query", "policy-command", "both");
        }
      }
    }
    assertThat(operations).isPositive();
  }

  @Test
  @DisplayName("says how a client chooses the language of a problem, and of its page")
  void languageOfProblems() {
    assertThat(document.at("/info/description").stringValue())
        .contains("follow Accept-Language", "The title and the details of a problem");
    assertThat(document.at("/components/responses").propertyStream())
        .filteredOn(response -> response.getValue().at("/content").has("application/problem+json"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            response ->
                assertThat(response.getValue().path("headers").has("Content-Language")).isTrue());
    assertThat(document.at("/paths/~1problems~1{slug}/get/parameters").valueStream())
        .extracting(parameter -> parameter.path("$ref").stringValue())
        .containsExactly("#/components/parameters/taal", "#/components/parameters/acceptLanguage");
    assertThat(described("policy-query").get("GET /problems/{slug}")).containsExactly("taal");
  }

  private Map<String, Set<String>> described(String service) {
    var described = new TreeMap<String, Set<String>>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().path("x-peildatum-service").stringValue("").equals(service)) {
          described.put(
              operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + address(path),
              queryParameters(operation.getValue()));
        }
      }
    }
    return described;
  }

  private String address(Map.Entry<String, JsonNode> path) {
    var own = path.getValue().at("/servers/0/url").stringValue("");
    var base = own.isEmpty() ? document.at("/servers/0/url").stringValue() : own;
    return base.replaceAll("/$", "") + path.getKey();
  }

  private Set<String> queryParameters(JsonNode operation) {
    var names = new TreeSet<String>();
    for (var parameter : operation.path("parameters")) {
      var reference = parameter.path("$ref").stringValue("");
      var resolved = reference.isEmpty() ? parameter : document.at(reference.substring(1));
      if (resolved.path("in").stringValue().equals("query")) {
        names.add(resolved.path("name").stringValue());
      }
    }
    return names;
  }
}
