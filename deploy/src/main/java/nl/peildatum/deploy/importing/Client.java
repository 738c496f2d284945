package nl.peildatum.deploy.importing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Who records: a client that the authorization server knows. */
public record Client(String id, String secret) {
  /** The demonstration's importer, unless the environment names another. */
  public static Client from(Map<String, String> environment) {
    return new Client(
        environment.getOrDefault("PEILDATUM_CLIENT_ID", "importer"),
        environment.getOrDefault("PEILDATUM_CLIENT_SECRET", "demo"));
  }

  String basic() {
    var pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
