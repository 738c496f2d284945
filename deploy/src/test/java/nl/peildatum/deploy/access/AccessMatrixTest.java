package nl.peildatum.deploy.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Every operation of the served document, asked by every kind of caller")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
  private static final String DRAFTS = "/v1/countries/ml/drafts";
  private static final String DECISIONS = "/v1/countries/ml/decisions";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "POST", "PATCH", "get");
  private static final String JSON = "application/json";

  private RunningProduct running;
  private Product product;
  private Mint mint;
  private List<Caller> callers;
  private String draft;

  @BeforeAll
  void start() {
    running = RunningProduct.withTheLetter();
    product = new Product(running.url(), running.url());
    mint = Mint.in(running.data());
    callers = Callers.all(mint, product.clients());
    draft = handedInBy("anna", "policy:draft");
  }

  @AfterAll
  void stop() {
    running.close();
  }

  private Caller person(String name, String scopes) {
    return Caller.valid(name, mint.token(name, scopes), Set.of());
  }

  private String handedInBy(String name, String scopes) {
    var reply = product.send("POST", DRAFTS, person(name, scopes), JSON, Bodies.DECISION);
    assertThat(reply.statusCode()).isEqualTo(201);
    return Product.json(reply).path("draftId").asString();
  }

  @Test
  @DisplayName("is refused without leaving anything, or let through, as the document says")
  void isRefusedOrLetThrough() throws SQLException {
    var matrix = new Matrix(product, product.operations());
    var places = List.of(Place.onRecord(draft), Place.NOWHERE);
    var before = Rows.in(running.eventStore());
    var asked = matrix.refused(callers, places);
    var after = Rows.in(running.eventStore());
    asked += matrix.letThrough(callers, List.of(Place.NOWHERE));
    asked += matrix.letThrough(List.of(Caller.nobody("no token")), places);
    System.out.printf("%d requests of %d callers%n", asked, callers.size());
    assertThat(matrix.complaints()).isEmpty();
    assertThat(asked).isGreaterThan(2_000);
    assertThat(after).isEqualTo(before);
  }

  @Test
  @DisplayName("however an address is written, by whatever method: what needs a token needs it")
  void howeverItIsWritten() throws IOException, SQLException {
    var before = Rows.in(running.eventStore());
    var complaints = new ArrayList<String>();
    var asked = 0;
    for (var path :
        List.of("/v1/audit", DRAFTS, DRAFTS + "/" + draft, DECISIONS, "/v1/integrity/record")) {
      for (var target : Spellings.of(path)) {
        for (var method : target.equals(path) ? METHODS : List.of("GET", "HEAD", "POST")) {
          for (var bearer : List.of("", "Authorization: Bearer " + mint.token("p", "") + "\r\n")) {
            asked++;
            var call =
                new RawCall(
                    method, target, bearer + "Content-Type: " + JSON + "\r\n", Bodies.DECISION);
            var answer = call.at(running.url());
            if (isOpened(method, answer)) {
              complaints.add(call + "\n" + answer.text());
            }
          }
        }
      }
    }
    System.out.printf("%d requests by other spellings and methods%n", asked);
    assertThat(complaints).isEmpty();
    assertThat(Rows.in(running.eventStore())).isEqualTo(before);
  }

  /** Something came of it, or it was told, or the product failed. */
  private boolean isOpened(String method, RawCall.Answer answer) {
    return (answer.status() < 300 && !method.equals("OPTIONS") && !isAboutAPlace(answer))
        || answer.status() >= 500
        || answer.text().contains("access-1")
        || answer.text().contains("\"entries\"");
  }

  private static boolean isAboutAPlace(RawCall.Answer answer) {
    return answer.text().contains("</v1/countries/ml/areas/");
  }

  @Test
  @DisplayName("headers that name another method or address change nothing")
  void headersThatOverride() throws IOException, SQLException {
    var before = Rows.in(running.eventStore());
    for (var name : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "Forwarded")) {
      var answer =
          RawCall.of("GET", "/v1/checkpoint/keys", name + ": /v1/audit\r\n").at(running.url());
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.text()).doesNotContain("entries");
    }
    var reader = "Authorization: Bearer " + mint.token("anna", "policy:draft") + "\r\n";
    for (var name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
      for (var call :
          List.of(
              RawCall.of("GET", DRAFTS + "/" + draft, reader + name + ": DELETE\r\n"),
              RawCall.of("GET", DECISIONS, name + ": POST\r\n"),
              RawCall.of("POST", "/v1/impact", name + ": DELETE\r\n"),
              new RawCall(
                  "POST",
                  DRAFTS + "/" + draft,
                  reader + name + ": DELETE\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                  "_method=DELETE"))) {
        assertThat(call.at(running.url()).status()).as(call.toString()).isNotIn(204, 201, 500);
      }
    }
    assertThat(Rows.in(running.eventStore())).isEqualTo(before);
    assertThat(
            product
                .send("GET", DRAFTS + "/" + draft, person("anna", "policy:draft"), "", "")
                .body())
        .asString(UTF_8)
        .contains("OPEN");
  }

  @Test
  @DisplayName("a draft is withdrawn by an author alone, and approved by nobody who is one")
  void ofAnotherAuthor() throws SQLException {
    var ofBram = handedInBy("bram", "policy:draft policy:approve");
    var ofAll = handedInBy("all", String.join(" ", Scopes.ALL));
    var before = Rows.in(running.eventStore());
    var bram = person("bram", "policy:draft policy:approve");
    refused("DELETE", draft, bram, "not-an-author");
    refused("DELETE", draft, person("all", String.join(" ", Scopes.ALL)), "not-an-author");
    refused("DELETE", ofBram, person("anna", "policy:draft"), "not-an-author");
    refused("POST", ofBram + "/approval", bram, "approver-is-author");
    refused("POST", ofBram + "/approval", person("bram", "policy:approve"), "approver-is-author");
    refused(
        "POST",
        ofAll + "/approval",
        person("all", String.join(" ", Scopes.ALL)),
        "approver-is-author");
    refused("POST", draft + "/approval", person("anna", "policy:draft"), "missing-scope");
    refused("POST", draft + "/rejection", person("anna", "policy:record"), "missing-scope");
    refused("DELETE", draft, person("anna", "policy:approve"), "missing-scope");
    assertThat(Rows.in(running.eventStore())).isEqualTo(before);
  }

  private void refused(String method, String at, Caller who, String problem) {
    var body = "{\"reason\": \"Invented for a test\"}";
    var reply = product.send(method, DRAFTS + "/" + at, who, JSON, body);
    assertThat(Product.json(reply).path("type").asString())
        .as(method + " " + at)
        .isEqualTo("/problems/" + problem);
    assertThat(reply.statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("a token neither signs a person in nor opens the workbench")
  void workbench() throws IOException {
    var anna = mint.token("anna", "policy:draft");
    for (var who : List.of("", "Authorization: Bearer " + anna + "\r\n")) {
      for (var path :
          List.of("/beheer", "/beheer/", "/beheer/concepten", "/beheer/x/y", "/beheer/%61")) {
        var page = RawCall.of("GET", path, who + "Accept: text/html\r\n").at(running.url());
        assertThat(page.status()).as(path + page.text()).isEqualTo(302);
        assertThat(page.text()).contains("/beheer/inloggen");
        assertThat(
                RawCall.of("GET", path, who + "Accept: application/json\r\n")
                    .at(running.url())
                    .status())
            .isEqualTo(401);
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
          assertThat(RawCall.of(method, path, who).at(running.url()).status())
              .as(method + " " + path)
              .isIn(401, 403);
        }
      }
      var code =
          RawCall.of(
                  "GET",
                  "/oauth2/authorize?response_type=code&client_id=workbench&scope=policy:draft"
                      + "&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                      + "&code_challenge_method=S256&redirect_uri="
                      + "http://127.0.0.1/beheer/inloggen/terug",
                  who)
              .at(running.url());
      assertThat(code.text()).contains("/beheer/inloggen/demo").doesNotContain("code=");
      assertThat(code.status()).as(code.text()).isEqualTo(302);
    }
  }
}
