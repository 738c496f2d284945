package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.problem.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A client that imports")
class ClientProofTest {
  @TempDir Path folder;
  private final List<String> forms = new ArrayList<>();
  private final List<String> authorizations = new ArrayList<>();
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/realm/.well-known/openid-configuration",
        call -> answer(call, 200, "{\"token_endpoint\":\"" + address + "/realm/token\"}"));
    server.createContext("/realm/token", this::token);
    server.createContext("/oauth2/token", this::token);
    server.createContext(
        "/v1/decisions/d", call -> answer(call, hasToken(call) ? 200 : 401, bearer(call)));
    server.createContext("/v1/decisions/open", call -> answer(call, 200, bearer(call)));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void token(HttpExchange call) throws IOException {
    forms.add(call.getRequestURI() + " " + new String(call.getRequestBody().readAllBytes(), UTF_8));
    authorizations.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
    answer(call, 200, "{\"access_token\":\"t\"}");
  }

  private static boolean hasToken(HttpExchange call) {
    return call.getRequestHeaders().containsKey("Authorization");
  }

  private static String bearer(HttpExchange call) {
    return "{\"sent\":\"" + call.getRequestHeaders().getFirst("Authorization") + "\"}";
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    call.sendResponseHeaders(status, body.getBytes(UTF_8).length);
    call.getResponseBody().write(body.getBytes(UTF_8));
    call.close();
  }

  private Reply read(Map<String, String> environment) {
    try (var register = new Register(address, Client.from(environment), Language.ENGLISH)) {
      return register.decision("d");
    }
  }

  private String file(JWK key) throws IOException {
    return Files.writeString(folder.resolve(key.getKeyType() + ".jwk"), key.toJSONString())
        .toString();
  }

  @Test
  @DisplayName("reads without a token where the register is open, so that a query node suffices")
  void openReads() {
    try (var register = new Register(address, Client.from(Map.of()), Language.ENGLISH)) {
      assertThat(register.decision("open").body().path("sent").asString()).isEqualTo("null");
    }
    assertThat(forms).isEmpty();
  }

  @Test
  @DisplayName("shows its secret where it has no key, and its token with reads that need one")
  void secret() {
    assertThat(read(Map.of()).body().path("sent").asString()).isEqualTo("Bearer t");
    assertThat(forms).containsExactly("/oauth2/token grant_type=client_credentials");
    assertThat(authorizations).containsExactly("Basic aW1wb3J0ZXI6ZGVtbw==");
  }

  @Test
  @DisplayName("names the issuer where that does not answer, not the register")
  void issuerAway() {
    var away =
        Map.of("PEILDATUM_CLIENT_SECRET", "s", "PEILDATUM_OIDC_ISSUER", "http://127.0.0.1:9");
    assertThatThrownBy(() -> read(away))
        .hasMessageContaining("http://127.0.0.1:9 does not answer. Check PEILDATUM_OIDC_ISSUER");
  }

  @Test
  @DisplayName("signs a JWT with its key, for the issuer that it asks for its token endpoint")
  void signed() throws Exception {
    var rsa = new RSAKeyGenerator(2048).keyID("r").generate();
    var curve = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    isSignedBy(rsa, new RSASSAVerifier(rsa.toRSAPublicKey()));
    isSignedBy(curve, new ECDSAVerifier(curve.toECPublicKey()));
  }

  private void isSignedBy(JWK key, JWSVerifier verifier) throws Exception {
    var issuer = address + "/realm";
    read(
        Map.of(
            "PEILDATUM_CLIENT_ID",
            "mover",
            "PEILDATUM_CLIENT_KEY",
            file(key),
            "PEILDATUM_OIDC_ISSUER",
            issuer));
    assertThat(authorizations).last().isEqualTo("null");
    assertThat(forms).last().asString().startsWith("/realm/token grant_type=client_credentials&");
    var jwt = SignedJWT.parse(forms.getLast().replaceFirst(".*&client_assertion=", ""));
    assertThat(jwt.verify(verifier)).isTrue();
    assertThat(jwt.getHeader().getKeyID()).isEqualTo(key.getKeyID());
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("mover");
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("mover");
    assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(issuer);
    assertThat(jwt.getJWTClaimsSet().getExpirationTime()).isNotNull();
  }

  @Test
  @DisplayName("is told when its key or its issuer is none")
  void faulty() throws Exception {
    var key = new ECKeyGenerator(Curve.P_256).generate();
    for (var file : List.of(folder.resolve("none").toString(), file(key.toPublicJWK()))) {
      assertThatThrownBy(() -> read(Map.of("PEILDATUM_CLIENT_KEY", file)))
          .isInstanceOf(FileRefused.class)
          .hasMessageContaining("PEILDATUM_CLIENT_KEY names " + file);
    }
    assertThatThrownBy(() -> read(Map.of("PEILDATUM_OIDC_ISSUER", "login")))
        .isInstanceOf(FileRefused.class);
    assertThatThrownBy(() -> read(Map.of("PEILDATUM_OIDC_ISSUER", address + "/elsewhere")))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("token endpoint (status 404)");
  }
}
