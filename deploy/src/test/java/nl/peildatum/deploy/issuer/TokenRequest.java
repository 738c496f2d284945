package nl.peildatum.deploy.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.peildatum.testing.ApiClient;
import tools.jackson.databind.json.JsonMapper;

/** A request for a token by client credentials and {@code private_key_jwt} (RFC 7523). */
record TokenRequest(String issuer, String assertion) {
  private static final int SECONDS = 60;

  static TokenRequest of(RealmClient client, String issuer) {
    var now = Instant.now();
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(client.key().getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(client.id())
                .subject(client.id())
                .audience(issuer)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(SECONDS)))
                .build());
    try {
      jwt.sign(new RSASSASigner(client.key()));
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
    return new TokenRequest(issuer, jwt.serialize());
  }

  String token() {
    var form =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            assertion);
    var sent =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var reply =
        ApiClient.exchange(
            new ApiClient(issuer)
                .to("/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sent)));
    var body = new String(reply.body(), UTF_8);
    assertThat(reply.statusCode()).as(body).isEqualTo(200);
    return JsonMapper.shared().readTree(body).path("access_token").asString();
  }
}
