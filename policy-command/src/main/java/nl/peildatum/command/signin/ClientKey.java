package nl.peildatum.command.signin;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The private key with which this product proves that it is a client ({@code private_key_jwt}). */
final class ClientKey {
  private ClientKey() {}

  /**
   * The key in a file.
   *
   * @throws IllegalStateException when the file holds none
   */
  static JWK in(Path file) {
    try {
      var key = JWK.parse(Files.readString(file));
      if (!key.isPrivate()) {
        throw new IllegalStateException(
            "PEILDATUM_OIDC_CLIENT_KEY names " + file + ", which holds no private key.");
      }
      return key;
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(
          "PEILDATUM_OIDC_CLIENT_KEY names " + file + ", which holds no key as a JWK.", e);
    }
  }
}
