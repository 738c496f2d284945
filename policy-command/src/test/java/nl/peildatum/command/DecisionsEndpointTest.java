package nl.peildatum.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.util.Objects.requireNonNull;
import static nl.peildatum.command.DecisionFiles.coverage;
import static nl.peildatum.command.DecisionFiles.designation;
import static nl.peildatum.command.DecisionFiles.retraction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import nl.peildatum.testing.RawConnection;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

@DisplayName("POST /v1/countries/{cc}/decisions")
class DecisionsEndpointTest {
  private static final RealKafka kafka = new RealKafka();
  private static final Service service = new Service(RealPostgres.freshStore(), kafka.address());

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static void assertProblem(Reply answer, int status, String slug) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + slug);
    assertStandingHeaders(answer);
  }

  private static void assertStandingHeaders(Reply answer) {
    assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private static long head() {
    return service.bean(Decisions.class).headOf(new nl.peildatum.area.CountryCode("ML"));
  }

  @Test
  @DisplayName("records once: 201 with its address, then 200 with the same bytes")
  void recordsOnce() {
    var first = service.send(service.decision("", coverage("once")));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.headers().firstValue("Location")).contains("/v1/decisions/once");
    assertStandingHeaders(first);
    assertThat(first.json().path("facts").get(0).path("act").asInt()).isZero();

    var sameButSpaced = coverage("once").replace(", ", " ,  ");
    var again = service.send(service.decision("", sameButSpaced).header("If-Match", "\"0\""));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
    assertThat(again.body()).isEqualTo(first.body());

    assertProblem(
        service.send(service.decision("", designation("once", "gao"))), 409, "decision-id-reused");
  }

  @Test
  @DisplayName("the same content under the path of another country is told from another content")
  void otherCountry() {
    service.send(service.decision("", coverage("wandering")));
    for (var query : java.util.List.of("", "?dryRun=true")) {
      var elsewhere =
          service
              .decision("", coverage("wandering"))
              .uri(service.to("/v1/countries/sn/decisions" + query).build().uri());
      var refused = service.send(elsewhere);
      assertProblem(refused, 409, "decision-id-reused");
      assertThat(refused.json().path("detail").asString())
          .isEqualTo(
              "\"wandering\" was recorded with this content about ML, not about SN. Send it to"
                  + " /v1/countries/ML/decisions, or give another decision about SN another id.");
    }
    assertThat(service.send(service.decision("", designation("wandering", "gao"))).body())
        .contains("with another content");
  }

  @Test
  @DisplayName("a byte order mark before UTF-8 is ignored; what is not UTF-8 is said to be none")
  void encodings() {
    var first = service.send(service.decision("", coverage("marked")));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    var again = service.decision("", "\uFEFF" + coverage("marked"));
    assertThat(service.send(again).body()).isEqualTo(first.body());
    for (var charset : java.util.List.of(UTF_16, UTF_16LE, UTF_16BE)) {
      var refused = service.send(sentAs(coverage("other"), charset));
      assertProblem(refused, 400, "malformed-json");
      assertThat(refused.json().path("errors").get(0).path("detail").asString())
          .as(charset.name())
          .contains("it is UTF-16 or UTF-32; it must be UTF-8");
      assertThat(refused.json().path("errors").get(0).path("pointer").asString("-")).isEmpty();
    }
    var latin = service.send(sentAs("{\"x\":\"S\u00E9gou\"}", ISO_8859_1));
    assertProblem(latin, 400, "malformed-json");
    assertThat(latin.body()).contains("it is not UTF-8: byte 8 is part of no character");
  }

  private static HttpRequest.Builder sentAs(String body, Charset charset) {
    return service.decision("", "").POST(BodyPublishers.ofString(body, charset));
  }

  @Test
  @DisplayName("a known id answers whatever If-Match says, also what it cannot say")
  void knownBeforeIfMatch() {
    service.send(service.decision("", coverage("known")));
    for (var path : java.util.List.of("", "?dryRun=true")) {
      var again = service.decision(path, coverage("known")).header("If-Match", "no head");
      assertThat(service.send(again).status()).as(path).isEqualTo(200);
      var other = service.decision(path, designation("known", "gao")).header("If-Match", "no head");
      assertProblem(service.send(other), 409, "decision-id-reused");
    }
  }

  @Test
  @DisplayName("the address of tokens takes POST only; 406 names no forms of bodies")
  void methods() {
    for (var method : List.of("GET", "HEAD", "OPTIONS")) {
      var reply = service.send(service.to("/oauth2/token").method(method, BodyPublishers.noBody()));
      assertThat(reply.status()).as(method).isEqualTo(405);
      assertThat(reply.headers().firstValue("Allow")).contains("POST");
    }
    var letter = service.decision("", coverage("never")).setHeader("Accept", "text/csv");
    var refused = service.send(letter);
    assertProblem(refused, 406, "not-acceptable");
    assertThat(refused.headers().firstValue("Accept")).isEmpty();
  }

  @Test
  @DisplayName("412 tells what came in between, 428 asks whoever corrects for the head they saw")
  void heads() {
    var seen = head();
    service.send(service.decision("", coverage("in-between")));
    var stale =
        service.send(
            service
                .decision("", retraction("late", "in-between"))
                .header("If-Match", "\"" + seen + "\""));
    assertProblem(stale, 412, "stale-head");
    assertThat(stale.json().path("head").asLong()).isEqualTo(seen + 2);
    assertThat(stale.json().path("decisions").get(0).path("decisionId").asString())
        .isEqualTo("in-between");
    var above =
        service.send(
            service.decision("", retraction("late", "in-between")).header("If-Match", "\"999\""));
    assertProblem(above, 412, "stale-head");
    assertThat(above.json().path("detail").asString()).startsWith("You named sequence 999;");
    assertProblem(
        service.send(service.decision("", retraction("late", "in-between"))),
        428,
        "head-not-named");
    assertProblem(
        service.send(
            service.decision("", retraction("late", "in-between")).header("If-Match", "7")),
        400,
        "invalid-if-match");
    var right =
        service
            .decision("", retraction("late", "in-between"))
            .header("If-Match", "\"" + head() + "\"");
    assertThat(service.send(right).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("previews without a trace, and needs no head for it")
  void dryRun() {
    var before = head();
    var preview = service.send(service.decision("?dryRun=true", designation("preview", "gao")));
    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    assertThat(preview.json().path("head").asLong()).isEqualTo(before);
    assertThat(preview.json().path("changes").findValuesAsString("status"))
        .contains("NOT_YET", "IN_FORCE", "ANNOUNCED");
    assertThat(head()).isEqualTo(before);
  }

  @Test
  @DisplayName("names every broken rule at once, with its place in the file")
  void brokenRules() {
    var wrong =
        designation("three-rules", "atlantis")
            .replace("\"scheme\": \"PRE_2024\"", "\"scheme\": \"2024\"")
            .replace("2023-01-11", "11 januari");
    var answer = service.send(service.decision("", wrong));
    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.json().path("errors").findValuesAsString("type"))
        .contains(
            "/problems/invalid-date", "/problems/unknown-area", "/problems/level-not-of-scheme");
    assertThat(answer.json().path("errors").findValuesAsString("pointer"))
        .contains("/instrument/decidedOn", "/acts/0/areas/0");
  }

  @Test
  @DisplayName("refuses what is no decision file, no parameter, no country, no address")
  void noRequest() {
    assertProblem(service.send(service.decision("", "[1]")), 400, "malformed-json");
    assertProblem(service.send(service.decision("", "{\"a\":1,\"a\":2}")), 400, "malformed-json");
    assertProblem(
        service.send(service.decision("", "\"" + "x".repeat(1 << 20) + "\"")),
        413,
        "body-too-large");
    var whole = designation("whole", "gao");
    assertProblem(service.send(service.decision("?dryrun=true", whole)), 400, "unknown-parameter");
    assertProblem(
        service.send(service.decision("?dryRun=true&dryRun=true", whole)),
        400,
        "repeated-parameter");
    assertProblem(service.send(service.decision("?dryRun=1", whole)), 400, "invalid-flag");
    var post = BodyPublishers.ofString("{}");
    var token = "Bearer " + service.token("importer");
    assertProblem(
        service.send(
            service
                .to("/v1/countries/zz/decisions")
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .POST(post)),
        404,
        "unknown-country");
    assertProblem(
        service.send(
            service
                .to("/v1/countries/ml/decisions")
                .header("Authorization", token)
                .header("Content-Type", "text/plain")
                .POST(post)),
        415,
        "unsupported-media-type");
    assertProblem(
        service.send(service.to("/v1/countries/ml/decisions")), 405, "method-not-allowed");
    assertProblem(service.send(service.to("/nowhere")), 404, "not-found");
    assertProblem(
        service.send(
            service
                .to("/v1/countries/ml/decisions/")
                .header("Content-Type", "application/json")
                .POST(post)),
        404,
        "not-found");
  }

  @Test
  @DisplayName("is for tokens with policy:record only; an invalid token is refused everywhere")
  void access() {
    var post = BodyPublishers.ofString("{}");
    var nobody = service.send(service.to("/v1/countries/zz/decisions").POST(post));
    assertProblem(nobody, 401, "invalid-token");
    assertThat(nobody.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    assertProblem(
        service.send(
            service
                .to("/v1/countries/ml/decisions")
                .header("Authorization", "Bearer " + service.token("auditor"))
                .POST(post)),
        403,
        "missing-scope");
    assertProblem(
        service.send(service.to("/v1/countries").header("Authorization", "Bearer nonsense")),
        401,
        "invalid-token");
  }

  @Test
  @DisplayName("a preview is also for tokens with policy:draft; recording is not")
  void previewOfADraft() {
    for (var query :
        List.of("", "?dryRun=false", "?dryRun=true&dryRun=false", "?x=1&dryRun=true")) {
      assertProblem(draftedBy("administrator", query), 403, "missing-scope");
    }
    assertThat(draftedBy("administrator", "?dryRun=true").status()).isEqualTo(200);
    var auditor = draftedBy("auditor", "?dryRun=true");
    assertProblem(auditor, 403, "missing-scope");
    assertThat(auditor.json().path("detail").asString()).contains("policy:draft");
  }

  private static Reply draftedBy(String client, String query) {
    return service.send(
        service
            .to("/v1/countries/ml/decisions" + query)
            .header("Authorization", "Bearer " + service.token(client))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(coverage("drafted"))));
  }

  @Test
  @DisplayName("what the container answers by itself carries the standing headers too")
  void neverAsked() {
    var port = service.to("/").build().uri().getPort();
    assertThat(RawConnection.exchange(port, "OPTIONS * HTTP/1.1"))
        .contains(" 200 ")
        .contains("\r\nAPI-Version: 1.0.0\r\n")
        .contains("\r\nX-Content-Type-Options: nosniff\r\n")
        .contains("\r\nCache-Control: no-store\r\n");
  }

  @Test
  @DisplayName(
      "the demonstration's tokens have the form of RFC 9068, with all scopes when none is asked"
          + " for")
  void tokens() {
    var answer = service.askToken("approver", "demo", "grant_type=client_credentials");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
    var parts = service.token("approver").split("\\.", -1);
    var header = Service.JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
    var claims = Service.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(header.path("typ").asString()).isEqualTo("at+jwt");
    assertThat(claims.path("client_id").asString()).isEqualTo("approver");
    assertThat(claims.path("scope").asString()).isEqualTo("policy:approve policy:draft");
    assertThat(claims.path("aud").toString()).contains("peildatum");
    assertThat(service.askToken("importer", "wrong", "grant_type=client_credentials").status())
        .isEqualTo(401);
    assertThat(
            service
                .askToken("importer", "demo", "grant_type=client_credentials&scope=audit:read")
                .status())
        .isEqualTo(400);
    assertThat(service.send(service.to("/oauth2/jwks")).body()).contains("\"keys\"");
  }

  @Test
  @DisplayName(
      "the signing key is its owner's alone, and demonstration clients stay on this machine")
  void demonstration() throws Exception {
    var key =
        Path.of(service.bean(Environment.class).getRequiredProperty("peildatum.data"))
            .resolve("demo-signing-key.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    var folder = requireNonNull(key.getParent());
    for (var address : List.of("0.0.0.0", "", "::")) {
      assertThatThrownBy(() -> startsOn(address, folder))
          .as(address)
          .rootCause()
          .hasMessageContaining("loopback only");
    }
  }

  private static void startsOn(String address, Path data) {
    new SpringApplication(PolicyCommand.class)
        .run(
            "--server.port=0",
            "--server.address=" + address,
            "--peildatum.data=" + data,
            "--peildatum.eventstore.url=" + RealPostgres.freshStore(),
            "--peildatum.kafka.bootstrap-servers=" + kafka.address())
        .close();
  }

  @Test
  @DisplayName(
      "the demonstration's secret is compared, not hashed slowly at each request for a token")
  void cheapTokens() {
    service.token("importer");
    var quickest = Long.MAX_VALUE;
    for (var n = 0; n < 20; n++) {
      var begun = System.nanoTime();
      service.token("importer");
      quickest = Math.min(quickest, System.nanoTime() - begun);
    }
    assertThat(Duration.ofNanos(quickest)).isLessThan(Duration.ofMillis(30));
  }
}
