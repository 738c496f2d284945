package nl.peildatum.deploy.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import nl.peildatum.deploy.hostile.attack.Message;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's client that may record. */
final class Importer {
  private Importer() {}

  static String bearer(Line line) throws IOException {
    var asking =
        Message.of("POST", "/oauth2/token")
            .with("Authorization", "Basic aW1wb3J0ZXI6ZGVtbw==")
            .with("Content-Type", "application/x-www-form-urlencoded")
            .holding("grant_type=client_credentials".getBytes(UTF_8));
    var reply = line.reply(asking.framed("token"));
    return "Bearer " + JsonMapper.shared().readTree(reply.body()).path("access_token").asString();
  }
}
