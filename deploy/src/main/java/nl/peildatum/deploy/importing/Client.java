package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.settings.HttpAddress;
import nl.peildatum.wording.Wording;

/**
 * A client that records decisions, registered at the authorization server.
 *
 * @param secret with which it proves itself where it has no key
 * @param key with which it proves itself by a signed JWT
 * @param issuer the organisation's own authorization server; empty = that of the demonstration
 */
public record Client(String id, String secret, Optional<JWK> key, Optional<URI> issuer) {
  private static final String KEY = "PEILDATUM_CLIENT_KEY";
  private static final String ISSUER = "PEILDATUM_OIDC_ISSUER";
  private static final String GRANT = "grant_type=client_credentials";

  /** A client of the demonstration with a secret. */
  public Client(String id, String secret) {
    this(id, secret, Optional.empty(), Optional.empty());
  }

  /** The client named by the environment, or else the demonstration's importer. */
  public static Client from(Map<String, String> environment) {
    return new Client(
        environment.getOrDefault("PEILDATUM_CLIENT_ID", "importer"),
        environment.getOrDefault("PEILDATUM_CLIENT_SECRET", "demo"),
        Optional.ofNullable(environment.get(KEY)).map(Client::keyIn),
        Optional.ofNullable(environment.get(ISSUER)).map(Client::issuerAt));
  }

  /**
   * Makes a request to the token endpoint one for a token of this client.
   *
   * @param audience whom a signed JWT is for
   */
  HttpRequest.Builder asksForToken(HttpRequest.Builder request, String audience) {
    var form = request.header("Content-Type", "application/x-www-form-urlencoded");
    return key.map(
            own ->
                form.POST(
                    BodyPublishers.ofString(GRANT + ClientAssertion.parameters(id, own, audience))))
        .orElseGet(
            () -> form.header("Authorization", basic()).POST(BodyPublishers.ofString(GRANT)));
  }

  private String basic() {
    var pair = (id + ":" + secret).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static URI issuerAt(String address) {
    if (!HttpAddress.isOne(address)) {
      throw new FileRefused(Wording.of("importing.option.address", ISSUER, address));
    }
    return URI.create(address);
  }

  private static JWK keyIn(String file) {
    try {
      var key = JWK.parse(Files.readString(Path.of(file)));
      if (key.isPrivate()) {
        return key;
      }
    } catch (IOException | ParseException | InvalidPathException noKey) {
      throw new FileRefused(Wording.of("importing.client-key", KEY, file));
    }
    throw new FileRefused(Wording.of("importing.client-key", KEY, file));
  }
}
