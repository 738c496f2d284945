package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.problem.ProblemType;
import nl.peildatum.problem.ProblemTypes;
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

@DisplayName("every response")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class EveryResponseTest {
  private final int port;
  private final ApiClient web;

  private final PolicyView view;

  @Autowired
  EveryResponseTest(PolicyView view, @LocalServerPort int port) {
    this.view = view;
    this.port = port;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void nothingIsReadYet() {
    view.startOver();
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource({
    "GET, /v1/openapi.json, 200, ",
    "GET, /v1/countries, 503, not-ready",
    "GET, /v1/countries?x=1, 400, unknown-parameter",
    "GET, /v1/countries/xx/policy, 404, unknown-country",
    "GET, /v1/countries/, 404, not-found",
    "GET, /v1/countries/ml/policy/, 404, not-found",
    "GET, /nowhere, 404, not-found",
    "GET, /landen, 404, not-found",
    "GET, /error, 404, not-found",
    "GET, /problems/nonsense, 404, not-found",
    "POST, /v1/countries, 405, method-not-allowed",
    "DELETE, /v1/countries/ml/policy, 405, method-not-allowed",
    "GET, /v1/countries?x=%zz, 400, malformed-query"
  })
  @DisplayName("carries the standing headers, and a problem where it is one")
  void standingHeaders(String method, String path, int status, String problem) {
    var reply = path.contains("%zz") ? null : web.send(method, path, Map.of());
    if (reply == null) {
      assertThat(RawConnection.exchange(port, "GET " + path + " HTTP/1.1"))
          .contains("400")
          .contains("API-Version: 1.0.0");
      return;
    }
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers("API-Version")).containsExactly("1.0.0");
    assertThat(reply.headers("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(reply.headers("X-Frame-Options")).containsExactly("DENY");
    assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(reply.headers("Cache-Control")).hasSize(1);
    if (problem != null) {
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(reply.problem()).isEqualTo(problem);
      assertThat(reply.json().path("status").intValue()).isEqualTo(status);
      assertThat(reply.json().path("detail").stringValue()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /v1/countries/m|l HTTP/1.1", "G{T / HTTP/1.1", "{noise}", "GET"})
  @DisplayName("that the container itself refuses is a problem too")
  void container(String request) {
    assertThat(RawConnection.exchange(port, request))
        .contains(" 400 ")
        .contains("API-Version: 1.0.0")
        .contains("application/problem+json")
        .contains("/problems/malformed-request")
        .doesNotContainIgnoringCase("tomcat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPTIONS * HTTP/1.1",
        "OPTIONS /v1/countries HTTP/1.1",
        "OPTIONS nothing HTTP/1.1",
        "GET * HTTP/1.1",
        "TRACE / HTTP/1.1",
        "CONNECT localhost:80 HTTP/1.1",
        "FETCH / HTTP/1.1",
        "GET / HTTP/1.0",
        "GET / HTTP/3.7",
        "GET / HTTP/1.1\r\nExpect: nothing",
        "GET / HTTP/1.1\r\nTransfer-Encoding: nothing",
        "GET / HTTP/1.1\r\nContent-Length: nothing",
        "GET / HTTP/1.1\r\nHost: another",
        "GET / HTTP/1.1\r\nno header"
      })
  @DisplayName("carries the standing headers, also where no part of the application is asked")
  void neverAsked(String request) {
    assertThat(RawConnection.exchange(port, request))
        .containsOnlyOnce("\r\nAPI-Version: 1.0.0\r\n")
        .containsOnlyOnce("\r\nX-Content-Type-Options: nosniff\r\n")
        .containsOnlyOnce("\r\nX-Frame-Options: DENY\r\n")
        .containsOnlyOnce("\r\nCache-Control: no-store\r\n")
        .containsOnlyOnce("frame-ancestors 'none'");
  }

  @Test
  @DisplayName("to a wrong method names the right ones")
  void allow() {
    assertThat(web.send("POST", "/v1/countries", Map.of()).header("Allow")).contains("GET");
  }

  @Test
  @DisplayName("with a problem leads to a page that says what to do")
  void problemPages() {
    for (ProblemType type : ProblemTypes.all()) {
      var page = web.get("/problems/" + type.slug());
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.json().path("advice").stringValue()).isEqualTo(type.advice());
    }
    var html = web.send("GET", "/problems/stale-or-not", Map.of("Accept", "text/html"));
    assertThat(html.status()).isEqualTo(404);
    var page = web.send("GET", "/problems/forbidden-form", Map.of("Accept", "text/html"));
    assertThat(page.status()).isEqualTo(404);
    assertThat(web.send("GET", "/problems/invalid-date", Map.of("Accept", "text/html")).body())
        .contains("<h1>This is not a date</h1>");
  }

  @Test
  @DisplayName("of the description may be read from any origin")
  void openApi() {
    var reply = web.get("/v1/openapi.json");
    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(reply.json().path("openapi").stringValue()).startsWith("3.");
  }
}
