package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.RawConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("a page of another site")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CorsTest {
  private static final String GAO = "/v1/countries/ml/areas/gao/policy";
  private final PolicyView view;
  private final int port;
  private final ApiClient web;

  @Autowired
  CorsTest(PolicyView view, @LocalServerPort int port) {
    this.view = view;
    this.port = port;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void nothingIsRecorded() {
    view.startOver();
    view.ready();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/v1/countries, 200",
    "/v1/countries/ml/policy, 200",
    GAO + ", 200",
    GAO + "?x=1, 400",
    "/v1/countries/xx/policy, 404",
    "/v1/changes, 200",
    "/v1/decisions/nobody, 503",
    "/v1/openapi.json, 200",
    "/problems/invalid-date, 200",
    "/problems/nonsense, 404",
    "/notes/nonsense, 404"
  })
  @DisplayName("reads answers and problems, with the headers that it needs")
  void reads(String path, int status) {
    for (var method : new String[] {"GET", "HEAD"}) {
      var reply = web.send(method, path, Map.of("Origin", "https://example.org"));
      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.headers("Access-Control-Allow-Origin")).containsExactly("*");
      assertThat(reply.headers("Access-Control-Expose-Headers"))
          .containsExactly("API-Version, ETag, Link, Location, Retry-After");
      assertThat(reply.headers("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(reply.headers("API-Version")).containsExactly("1.0.0");
    }
  }

  @Test
  @DisplayName("reads what it has already, and what form there is not")
  void otherStatuses() {
    var tag = web.get("/v1/openapi.json").header("ETag");
    var known = web.send("GET", "/v1/openapi.json", Map.of("If-None-Match", tag));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.headers("Access-Control-Allow-Origin")).containsExactly("*");
    var form = web.send("GET", "/v1/countries/ml/policy", Map.of("Accept", "image/png"));
    assertThat(form.status()).isEqualTo(406);
    assertThat(form.headers("Access-Control-Allow-Origin")).containsExactly("*");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /v1/countries/ml/decisions",
    "DELETE, /v1/countries/ml/policy",
    "PUT, /v1/countries",
    "GET, /oauth2/token",
    "POST, /oauth2/token",
    "GET, /v1/countries/ml/decisions",
    "GET, /v1/countries/ml/policy/",
    "GET, /nothing"
  })
  @DisplayName("reads nothing else")
  void nothingElse(String method, String path) {
    var reply = web.send(method, path, Map.of("Origin", "https://example.org"));
    assertThat(reply.headers("Access-Control-Allow-Origin")).isEmpty();
    assertThat(reply.headers("API-Version")).containsExactly("1.0.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GAO,
        "/v1/countries",
        "/v1/countries/ml/record",
        "/v1/sources",
        "/v1/openapi.json"
      })
  @DisplayName("is told before it reads that it may, and never with a token")
  void preflight(String path) {
    var reply = preflight(path, "GET", "if-none-match, authorization");
    assertThat(reply)
        .startsWith("HTTP/1.1 204 ")
        .contains("\r\nAccess-Control-Allow-Origin: *\r\n")
        .contains("\r\nAccess-Control-Allow-Methods: GET, HEAD\r\n")
        .contains("If-None-Match, Last-Event-ID")
        .containsOnlyOnce("\r\nCache-Control: no-store\r\n")
        .containsOnlyOnce("\r\nAPI-Version: 1.0.0\r\n")
        .doesNotContainIgnoringCase("authorization")
        .doesNotContainIgnoringCase("credentials");
  }

  @Test
  @DisplayName("may read every address that the query service answers by GET without a token")
  void everyRead() {
    var paths = web.get("/v1/openapi.json").json().path("paths");
    for (var path : paths.properties()) {
      var get = path.getValue().path("get");
      if (get.path("x-peildatum-service").stringValue("").equals("policy-query")
          && get.path("security").isEmpty()) {
        var server = path.getValue().at("/servers/0/url").stringValue("/v1");
        var address = (server + path.getKey()).replace("//", "/").replaceAll("\\{[^}]*}", "x");
        assertThat(preflight(address, "GET", "accept"))
            .as(address)
            .startsWith("HTTP/1.1 204 ")
            .contains("\r\nAccess-Control-Allow-Origin: *\r\n");
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /v1/countries/ml/decisions",
    "DELETE, /v1/countries/ml/policy",
    "POST, /oauth2/token",
    "GET, /oauth2/token",
    "GET, /health/ready",
    "PUT, /v1/countries"
  })
  @DisplayName("is not told that it may do anything else")
  void noPreflight(String method, String path) {
    assertThat(preflight(path, method, "content-type"))
        .doesNotContain("Access-Control-Allow")
        .containsOnlyOnce("\r\nAPI-Version: 1.0.0\r\n");
  }

  private String preflight(String path, String method, String headers) {
    return RawConnection.exchange(
        port,
        String.join(
            "\r\n",
            "OPTIONS " + path + " HTTP/1.1",
            "Origin: https://example.org",
            "Access-Control-Request-Method: " + method,
            "Access-Control-Request-Headers: " + headers));
  }
}
