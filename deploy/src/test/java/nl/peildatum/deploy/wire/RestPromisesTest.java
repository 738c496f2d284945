package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the API promises and no linter sees")
@ExtendWith(Product.class)
class RestPromisesTest {
  private final Wire product;

  RestPromisesTest(Wire product) {
    this.product = product;
  }

  private static void hasStandingHeaders(Reply reply) {
    assertThat(reply.headers("API-Version"))
        .singleElement()
        .asString()
        .matches("\\d+\\.\\d+\\.\\d+");
    assertThat(reply.headers("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(reply.headers("X-Frame-Options")).containsExactly("DENY");
    assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(reply.headers("Cache-Control")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "GET, /v1/countries, 200",
    "GET, /v1/countries/ml/policy, 200",
    "GET, /v1/countries/ml/policy?geldigOp=x, 400",
    "POST, /v1/countries/ml/decisions, 401",
    "GET, /v1/countries/xx/policy, 404",
    "GET, /v1/countries/ml/policy/, 404",
    "GET, /v1/openapi.json/, 404",
    "GET, /v1/, 404",
    "GET, /nothing, 404",
    "DELETE, /v1/countries, 405",
    "GET, /v1/openapi.json, 200",
    "GET, /health/live, 200"
  })
  @DisplayName("each reply has the standing headers; a refusal is a problem")
  void standing(String method, String path, int status) {
    var reply = product.send(method, path).is(status);
    hasStandingHeaders(reply);
    if (status >= 400) {
      isProblem(reply, status);
    }
  }

  private static void isProblem(Reply reply, int status) {
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.number("/status")).isEqualTo(status);
    assertThat(reply.text("/title")).isNotBlank();
    assertThat(reply.text("/detail")).isNotBlank();
    assertThat(reply.text("/type")).startsWith("/problems/");
  }

  @Test
  @DisplayName("a body in another form is 415, an answer in another form is 406, both as problems")
  void forms() {
    var bearer = product.bearer("importer");
    var sent =
        product.post(
            "/v1/countries/ml/decisions",
            "<a/>",
            "Content-Type",
            "application/xml",
            "Authorization",
            bearer);
    hasStandingHeaders(sent.is(415));
    isProblem(sent, 415);
    var asked = product.get("/v1/countries/ml/policy", "Accept", "image/png").is(406);
    hasStandingHeaders(asked);
    isProblem(asked, 406);
  }

  @Test
  @DisplayName("a token that is wrong is 401, also where none is needed")
  void wrongToken() {
    for (var path : new String[] {"/v1/countries", "/v1/countries/ml/policy"}) {
      var reply = product.get(path, "Authorization", "Bearer a.b.c").is(401);
      hasStandingHeaders(reply);
      isProblem(reply, 401);
    }
  }

  @Test
  @DisplayName("all that is wrong with a request is told at once, with 400")
  void allAtOnce() {
    var reply = product.get("/v1/countries/ml/policy?geldigOp=x&basis=y&kind=z&nothing=1").is(400);
    isProblem(reply, 400);
    assertThat(reply.json().path("errors").size()).isGreaterThanOrEqualTo(4);
  }

  @Test
  @DisplayName("no operation is described with 422, and every address of a server is relative")
  void document() {
    var document = product.get("/v1/openapi.json").is(200).json();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              path.getValue()
                  .path("servers")
                  .forEach(server -> assertThat(server.path("url").asString()).startsWith("/"));
              path.getValue()
                  .properties()
                  .forEach(
                      operation ->
                          assertThat(operation.getValue().path("responses").has("422"))
                              .as(path.getKey())
                              .isFalse());
            });
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("/v1");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01T02:30:00%2B05:30, 2019-12-31T21:00:00.000Z",
    "2020-01-01T02:30:00-11:00, 2020-01-01T13:30:00.000Z",
    "2020-01-01T02:30:00Z, 2020-01-01T02:30:00.000Z"
  })
  @DisplayName("an instant with any offset is answered in UTC, and a day as a day")
  void instants(String written, String inUtc) {
    var reply =
        product.get("/v1/countries/ml/policy?geldigOp=2023-01-11&beschikbaarOp=" + written).is(200);
    assertThat(reply.text("/beschikbaarOp")).isEqualTo(inUtc);
    assertThat(reply.text("/geldigOp")).isEqualTo("2023-01-11");
  }
}
