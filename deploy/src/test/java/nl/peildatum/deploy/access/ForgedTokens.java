package nl.peildatum.deploy.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Callers whose token has all that a sound one has, but not its signature. */
record ForgedTokens(Mint mint) {
  private static final int BITS = 2048;

  List<Caller> all() {
    try {
      return Stream.of(byPublicKey(), byOtherKeys(), byOtherHeaders()).flatMap(s -> s).toList();
    } catch (JOSEException failure) {
      throw new AssertionError(failure);
    }
  }

  /** What everyone can read at {@code /oauth2/jwks}, taken for a shared secret. */
  private Stream<Caller> byPublicKey() throws JOSEException {
    var der = mint.key().toRSAPublicKey().getEncoded();
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(der);
    var pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    return Stream.of(
        hmac("HS256 by the JWK", mint.key().toPublicJWK().toJSONString().getBytes(UTF_8)),
        hmac("HS256 by the PEM", pem.getBytes(UTF_8)),
        hmac("HS256 by the PEM without its last line end", pem.strip().getBytes(UTF_8)),
        hmac("HS256 by the DER", der));
  }

  private Caller hmac(String name, byte[] secret) throws JOSEException {
    return Caller.invalid(
        name,
        "Bearer "
            + Mint.signed(
                mint.head(JWSAlgorithm.HS256), UnsoundTokens.claims(), new MACSigner(secret)));
  }

  private Stream<Caller> byOtherKeys() throws JOSEException {
    var forged = new RSAKeyGenerator(BITS).keyID(mint.key().getKeyID()).generate();
    var curve = new ECKeyGenerator(Curve.P_256).keyID(mint.key().getKeyID()).generate();
    return Stream.of(
        by("another key by the same name", forged, mint.head(JWSAlgorithm.RS256)),
        by(
            "another key in the token",
            forged,
            mint.head(JWSAlgorithm.RS256).jwk(forged.toPublicJWK())),
        by(
            "another key at an address",
            forged,
            mint.head(JWSAlgorithm.RS256).jwkURL(URI.create("http://127.0.0.1:1/keys"))),
        Caller.invalid(
            "ES256",
            "Bearer "
                + Mint.signed(
                    mint.head(JWSAlgorithm.ES256),
                    UnsoundTokens.claims(),
                    new ECDSASigner(curve))));
  }

  private Stream<Caller> byOtherHeaders() {
    return Stream.of(
        by("typ JWT", mint.key(), mint.head(JWSAlgorithm.RS256).type(JOSEObjectType.JWT)),
        by("no typ", mint.key(), mint.head(JWSAlgorithm.RS256).type(null)),
        by("PS256", mint.key(), mint.head(JWSAlgorithm.PS256)),
        by(
            "an extension nobody knows",
            mint.key(),
            mint.head(JWSAlgorithm.RS256).criticalParams(Set.of("x")).customParam("x", 1)));
  }

  private static Caller by(String name, RSAKey key, JWSHeader.Builder head) {
    return Caller.invalid(name, "Bearer " + new Mint(key).signed(head, UnsoundTokens.claims()));
  }
}
