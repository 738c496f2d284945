package nl.peildatum.deploy.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A client of the realm, with the private key by which it proves itself. */
record RealmClient(String id, RSAKey key) {
  private static final int BITS = 2048;

  static RealmClient withNewKey(String id) {
    try {
      return new RealmClient(
          id,
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate());
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The public key, as the realm knows it. */
  String publicKeys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** Writes the private key as the product reads it; returns the file. */
  Path writtenIn(Path folder) {
    try {
      return Files.writeString(folder.resolve(id + ".jwk"), key.toJSONString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
