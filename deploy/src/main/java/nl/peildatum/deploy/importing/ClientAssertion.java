package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import nl.peildatum.wording.Wording;

/** The signed JWT with which a client proves who it is (RFC 7523). */
final class ClientAssertion {
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final Duration LIFETIME = Duration.ofMinutes(2);

  private ClientAssertion() {}

  /** The parameters of a form that bring a new one. */
  static String parameters(String client, JWK key, String audience) {
    return "&client_id=%s&client_assertion_type=%s&client_assertion=%s"
        .formatted(
            URLEncoder.encode(client, UTF_8),
            URLEncoder.encode(TYPE, UTF_8),
            signed(client, key, audience));
  }

  private static String signed(String client, JWK key, String audience) {
    var algorithm = KeyType.EC.equals(key.getKeyType()) ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
    var now = Instant.now();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build());
    try {
      token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
    } catch (JOSEException unusable) {
      throw new FileRefused(Wording.of("importing.client-key.unusable", unusable.getMessage()));
    }
    return token.serialize();
  }
}
