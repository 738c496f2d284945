package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.problem.ProblemType;
import nl.peildatum.problem.ProblemTypes;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.RawConnection;
import nl.peildatum.testing.Reply;
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

@DisplayName("the language of a problem")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemLanguageTest {
  private static final String LANGUAGE = "Accept-Language";

  private final int port;
  private final ApiClient web;
  private final PolicyView view;

  @Autowired
  ProblemLanguageTest(PolicyView view, @LocalServerPort int port) {
    this.view = view;
    this.port = port;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void nothingIsReadYet() {
    view.startOver();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /v1/countries, not-ready",
    "GET, /v1/countries?x=1, unknown-parameter",
    "GET, /v1/countries/xx/policy, unknown-country",
    "GET, /v1/countries/xx/areas/gao/policy, unknown-country",
    "GET, /v1/countries/ml/areas/gao/policy?geldigOp=gisteren, invalid-date",
    "GET, /problems/nonsense, not-found",
    "GET, /nowhere, not-found",
    "GET, /v1/countries/;x, malformed-request",
    "DELETE, /v1/countries/ml/policy, method-not-allowed",
    "POST, /v1/assessments, unsupported-media-type"
  })
  @DisplayName("is the one that the client prefers")
  void preferred(String method, String path, String slug) {
    var type = ProblemTypes.named(slug).orElseThrow();
    var dutch = web.send(method, path, Map.of(LANGUAGE, "en;q=0.5, nl-NL"));
    assertThat(dutch.problem()).isEqualTo(slug);
    tells(dutch, "nl", type.titel());
    tells(web.send(method, path, Map.of()), "en", type.title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "*", "garbage", "nl;q=7", "nl_NL", ";;;q", ",", "nl;q=0"})
  @DisplayName("is English where the header asks for neither or cannot be read")
  void english(String header) {
    for (var path : new String[] {"/nowhere", "/v1/countries/xx/policy"}) {
      var reply = web.send("GET", path, Map.of(LANGUAGE, header));
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.header("Content-Language")).isEqualTo("en");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-a", ",nl", ";q=1,"})
  @DisplayName("is English where the header is almost 8 kB of anything")
  void longHeader(String piece) {
    var header = "n" + piece.repeat(7_800 / piece.length());
    var reply = web.send("GET", "/nowhere", Map.of(LANGUAGE, header));
    assertThat(reply.problem()).isEqualTo("not-found");
    assertThat(reply.header("Content-Language")).isEqualTo("en");
  }

  @Test
  @DisplayName("of two headers is as of one")
  void twoHeaders() {
    assertThat(
            RawConnection.exchange(
                port, "GET /nowhere HTTP/1.1\r\nAccept-Language: en;q=0.1\r\nAccept-Language: nl"))
        .contains("Content-Language: nl");
  }

  @Test
  @DisplayName("is chosen where the container refuses what comes before the application")
  void container() {
    assertThat(
            RawConnection.exchange(
                port, "GET /v1/countries HTTP/1.1\r\nAccept-Language: nl\r\nTransfer-Encoding: no"))
        .contains("Content-Language: nl\r\n", "Vary: Accept-Language\r\n")
        .contains("\"/problems/malformed-request\"", "Het verzoek is niet te lezen");
    assertThat(RawConnection.exchange(port, "G{T / HTTP/1.1")).contains("Content-Language: en\r\n");
  }

  @Test
  @DisplayName("is chosen where a token is refused")
  void token() {
    var refused =
        web.send(
            "GET", "/v1/countries", Map.of(LANGUAGE, "nl", "Authorization", "Bearer none.of.ours"));
    assertThat(refused.status()).isEqualTo(401);
    tells(refused, "nl", "Bij het verzoek zat geen geldig token");
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  @DisplayName("is no matter of an answer")
  void answers() {
    var reply = web.send("GET", "/v1/openapi.json", Map.of(LANGUAGE, "nl"));
    assertThat(reply.header("Content-Language")).isEmpty();
    assertThat(reply.headers("Vary")).containsExactly("Accept, Accept-Encoding");
    assertThat(reply.body()).isEqualTo(web.get("/v1/openapi.json").body());
  }

  @Test
  @DisplayName("is that of its page, as JSON")
  void pages() {
    for (ProblemType type : ProblemTypes.all()) {
      var page = web.send("GET", "/problems/" + type.slug(), Map.of(LANGUAGE, "nl"));
      assertThat(page.json().path("title").stringValue()).isEqualTo(type.titel());
      assertThat(page.json().path("advice").stringValue()).isEqualTo(type.raad());
      assertThat(page.header("Content-Language")).isEqualTo("nl");
      assertThat(page.headers("Vary")).containsExactly("Accept, Accept-Encoding, Accept-Language");
      assertThat(page.header("Link"))
          .contains("</problems/%s?taal=en>; rel=\"alternate\"".formatted(type.slug()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/problems/invalid-date, nl, nl, Dit is geen datum, en",
    "/problems/invalid-date, fr, en, This is not a date, nl",
    "/problems/invalid-date?taal=nl, en, nl, Dit is geen datum, en",
    "/problems/invalid-date?taal=en, nl, en, This is not a date, nl",
    "/notes/place-unknown, nl, nl, Het register kent geen plaats {area}, en",
    "/notes/place-unknown?taal=en, nl, en, The register knows no place {area}, nl"
  })
  @DisplayName("is that of its page in HTML, with a link to the other language")
  void html(String path, String header, String language, String text, String other) {
    var page = web.send("GET", path, Map.of(LANGUAGE, header, "Accept", "text/html"));
    assertThat(page.body())
        .contains("<html lang=\"" + language + "\">", text)
        .contains(
            "<a href=\"?taal=%s\" hreflang=\"%s\" lang=\"%s\">".formatted(other, other, other));
    assertThat(page.header("Content-Language")).isEqualTo(language);
  }

  @Test
  @DisplayName("of a page is one of the two that there are")
  void unknownLanguage() {
    assertThat(web.get("/problems/invalid-date?taal=fr").faults())
        .containsExactly("invalid-value taal");
    assertThat(web.get("/problems/invalid-date?lang=nl").faults())
        .containsExactly("unknown-parameter lang");
  }

  @Test
  @DisplayName("is no matter of a note as JSON, which holds both")
  void note() {
    var note = web.send("GET", "/notes/place-unknown", Map.of(LANGUAGE, "nl"));
    assertThat(note.body()).isEqualTo(web.get("/notes/place-unknown").body());
    assertThat(note.header("Content-Language")).isEmpty();
  }

  @Test
  @DisplayName("of a line in a stream of cases is that of the stream")
  void caseLines() {
    var lines = "{}\n" + "x".repeat(70_000) + "\n";
    var dutch = web.post("/v1/assessments", "application/x-ndjson", lines, LANGUAGE, "nl");
    assertThat(dutch.header("Content-Language")).isEqualTo("nl");
    assertThat(dutch.body().lines())
        .satisfiesExactly(
            missing -> assertThat(missing).contains("Er ontbreekt iets dat er moet staan"),
            tooLong -> assertThat(tooLong).contains("De inhoud van het verzoek is te groot"));
  }

  private static void tells(Reply reply, String language, String title) {
    assertThat(reply.json().path("title").stringValue()).isEqualTo(title);
    assertThat(reply.headers("Content-Language")).containsExactly(language);
    assertThat(reply.headers("Vary")).containsExactly(LANGUAGE);
  }
}
