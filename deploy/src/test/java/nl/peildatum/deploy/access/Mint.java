package nl.peildatum.deploy.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Makes tokens with the key of the demonstration's authorization server, sound and unsound. */
record Mint(RSAKey key) {
  static final String ISSUER = "https://demo.peildatum.invalid";
  private static final long LIFETIME_SECONDS = 600;

  /**
   * @param data folder of the product
   */
  static Mint in(Path data) {
    try {
      return new Mint(RSAKey.parse(Files.readString(data.resolve("demo-signing-key.json"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ParseException noKey) {
      throw new AssertionError(noKey);
    }
  }

  /** Everything that a token must say, and no scope. */
  static JWTClaimsSet.Builder claims(String subject) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(subject)
        .audience("peildatum")
        .claim("client_id", subject)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)));
  }

  JWSHeader.Builder head(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(key.getKeyID());
  }

  /** A sound token of somebody. */
  String token(String subject, String scope) {
    return sound(claims(subject).claim("scope", scope));
  }

  /** In the form of the demonstration's own tokens. */
  String sound(JWTClaimsSet.Builder claims) {
    return signed(head(JWSAlgorithm.RS256), claims);
  }

  /** With this mint's key, whatever the header says. */
  String signed(JWSHeader.Builder head, JWTClaimsSet.Builder claims) {
    try {
      return signed(head, claims, new RSASSASigner(key));
    } catch (JOSEException failure) {
      throw new AssertionError(failure);
    }
  }

  static String signed(JWSHeader.Builder head, JWTClaimsSet.Builder claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(head.build(), claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException failure) {
      throw new AssertionError(failure);
    }
  }
}
