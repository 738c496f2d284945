package nl.peildatum.command.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import nl.peildatum.web.IssuerAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

@DisplayName("The organisation's own authorization server")
class OwnIssuerTest {
  private final HttpServer server;
  private final String issuer;
  private final RSAKey key;
  private final JwtDecoder tokens;

  OwnIssuerTest() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    tokens = new OwnIssuer().tokens(issuer, "peildatum");
  }

  @BeforeEach
  void start() {
    var configuration =
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
        """
            .formatted(issuer);
    answer("/.well-known/openid-configuration", configuration);
    answer("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, String json) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("someone")
        .audience("peildatum")
        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
        .issueTime(Date.from(Instant.now()))
        .jwtID("1")
        .claim("client_id", "importer")
        .claim("scope", "policy:record");
  }

  private String signed(String type, JWTClaimsSet.Builder claims) throws Exception {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).keyID("k").build();
    var token = new SignedJWT(header, claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
  }

  @Test
  @DisplayName("lets in whom it gave an access token for this service")
  void valid() throws Exception {
    assertThat(tokens.decode(signed("at+jwt", claims())).getSubject()).isEqualTo("someone");
  }

  @Test
  @DisplayName("lets in nobody with a token of another sort, audience or issuer, or an old one")
  void invalid() throws Exception {
    assertRefused(signed("JWT", claims()));
    assertRefused(signed("at+jwt", claims().audience("another")));
    assertRefused(signed("at+jwt", claims().issuer("https://another.example")));
    var past = Date.from(Instant.now().minusSeconds(300));
    assertRefused(signed("at+jwt", claims().expirationTime(past)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "aud", "exp", "iat", "jti", "client_id"})
  @DisplayName("lets in nobody with a token that lacks a claim that RFC 9068 requires")
  void lacking(String claim) throws Exception {
    assertRefused(signed("at+jwt", claims().claim(claim, null)));
  }

  @Test
  @DisplayName("that does not answer refuses nobody: it is said that it cannot be asked")
  void away() throws Exception {
    var token = signed("at+jwt", claims());
    server.stop(0);
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(IssuerAway.class);
  }

  @Test
  @DisplayName("checks a signature once, and whether the token is valid now each time")
  void remembered() throws Exception {
    var asked = new AtomicInteger();
    var remembering =
        new RememberedTokens(
            token -> {
              asked.incrementAndGet();
              return tokens.decode(token);
            });
    // a minute is granted to clocks that differ
    var soon = Date.from(Instant.now().minusSeconds(58));
    var before = Date.from(Instant.now().minusSeconds(300));
    var token = signed("at+jwt", claims().issueTime(before).expirationTime(soon));
    assertThat(remembering.decode(token)).isSameAs(remembering.decode(token));
    assertThat(asked).hasValue(1);
    await("the token is refused once it has expired")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> remembering.decode(token))
                    .isInstanceOf(JwtException.class));
  }

  @Test
  @DisplayName("remembers no refusal, and takes no other signature under a token it knows")
  void otherSignature() throws Exception {
    var remembering = new RememberedTokens(tokens);
    var token = signed("at+jwt", claims());
    remembering.decode(token);
    var forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
    for (var attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> remembering.decode(forged)).isInstanceOf(JwtException.class);
    }
    assertThat(remembering.decode(token).getSubject()).isEqualTo("someone");
  }
}
