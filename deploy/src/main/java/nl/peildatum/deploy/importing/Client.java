package nl.peildatum.deploy.importing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A client that records decisions, registered at the authorization server. */
public record Client(String id, String secret) {
  /** The client named by the environment, or else the demonstration's importer. */
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
