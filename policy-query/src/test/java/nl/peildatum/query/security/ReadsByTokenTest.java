package nl.peildatum.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A query node whose reads need a token")
class ReadsByTokenTest {
  private static final String PINNED = "/v1/countries/ml/policy?geldigOp=2023-01-11&sequence=3";

  @TempDir static Path folder;
  private static ConfigurableApplicationContext node;
  private static ApiClient web;
  private static String bearer;

  @BeforeAll
  static void start() throws Exception {
    var key = new RSAKeyGenerator(2048).keyID("k").generate();
    Files.writeString(folder.resolve("demo-signing-key.json"), key.toJSONString());
    bearer = "Bearer " + token(key);
    node =
        SpringApplication.run(
            AskApplication.class,
            "--server.port=0",
            "--peildatum.reads=token",
            "--peildatum.data=" + folder);
    var port = node.getEnvironment().getRequiredProperty("local.server.port");
    web = ApiClient.onPort(Integer.parseInt(port));
    var view = node.getBean(PolicyView.class);
    new Country("ML")
        .designates("ml-1", "2026-11-24T09:00:00.000Z", "2023-01-11", "gao", "mopti")
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:59:59.000Z"));
    view.ready();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static String token(RSAKey key) throws Exception {
    var now = Instant.now();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("k")
                .build(),
            new JWTClaimsSet.Builder()
                .issuer("https://demo.peildatum.invalid")
                .subject("reader")
                .audience("peildatum")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .jwtID("1")
                .claim("client_id", "reader")
                .build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static Reply withToken(String path, String accept) {
    return web.send("GET", path, Map.of("Authorization", bearer, "Accept", accept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PINNED,
        "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11",
        "/v1/countries",
        "/v1/changes",
        "/v1/decisions/ml-1",
        "/",
        "/landen/ml",
        "/status",
        "/moratoria"
      })
  @DisplayName("answers about the record and its pages to any valid token, and to nobody else")
  void record(String path) {
    for (var method : new String[] {"GET", "HEAD"}) {
      var refused = web.send(method, path, Map.of());
      assertThat(refused.status()).as(method).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    }
    assertThat(web.get(path).problem()).isEqualTo("invalid-token");
    assertThat(withToken(path, "*/*").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("refuses questions by POST without a token")
  void posted() {
    var path = "/v1/assessments";
    assertThat(web.post(path, "application/json", "{}").status()).isEqualTo(401);
    assertThat(web.post(path, "application/json", "{}", "Authorization", bearer).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/openapi.json",
        "/v1/asyncapi.json",
        "/v1/schemas/decision-file.json",
        "/problems/invalid-date",
        "/notes/area-not-stated",
        "/.well-known/security.txt",
        "/verifier.html"
      })
  @DisplayName("answers about itself without a token")
  void about(String path) {
    assertThat(web.get(path).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("shows a browser a page, and says of a token that came that it is not valid")
  void page() {
    var page = web.send("GET", "/", Map.of("Accept", "text/html"));
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(page.body()).contains("Dit register is alleen met een token te lezen.");
    var english = Map.of("Accept-Language", "en", "Authorization", "Bearer nonsense");
    assertThat(web.send("GET", PINNED, english).body()).contains("the one that came is not valid");
    assertThat(web.send("GET", PINNED, Map.of("Accept-Language", "en")).body())
        .contains("none came with it");
  }

  @Test
  @DisplayName("names no address that a request gave it, and no metadata that is not true")
  void metadata() {
    for (var address : new String[] {"", "/v1/countries"}) {
      assertThat(web.get("/.well-known/oauth-protected-resource" + address).status())
          .isEqualTo(404);
    }
    assertThat(web.get(PINNED).header("WWW-Authenticate")).isEqualTo("Bearer");
    var nonsense = web.send("GET", PINNED, Map.of("Authorization", "Bearer nonsense"));
    assertThat(nonsense.header("WWW-Authenticate"))
        .startsWith("Bearer error=\"invalid_token\", error_description=\"")
        .doesNotContain("resource_metadata", "localhost", "127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/checkpoint", "/v1/checkpoint/keys"})
  @DisplayName("refuses nobody the checkpoint of its log")
  void open(String path) {
    assertThat(web.get(path).status()).isNotEqualTo(401);
  }

  @Test
  @DisplayName("keeps final answers out of shared caches, but not its styles")
  void cached() {
    for (var accept : new String[] {"application/json", "application/x-ndjson", "text/csv"}) {
      assertThat(withToken(PINNED, accept).is(200).headers("Cache-Control"))
          .containsExactly("private, max-age=31536000, immutable");
    }
    var page = withToken("/", "text/html").is(200).body();
    var style = page.replaceAll("(?s).*(/assets/[0-9a-f]+/style\\.css).*", "$1");
    assertThat(web.get(style).is(200).header("Cache-Control")).startsWith("public");
  }
}
