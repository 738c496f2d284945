package nl.peildatum.deploy.honest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.deploy.fleet.Node;
import org.jspecify.annotations.Nullable;

/**
 * The administrator of one country: records on whichever command node answers, and sends again what
 * nobody answered for.
 */
final class Writer {
  private final String country;
  private final List<Node> nodes;
  private final Letters letters;
  private final Known known;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private Letters.@Nullable Letter pending;
  private long head;
  private int turn;

  Writer(String country, List<Node> nodes, Letters letters, Known known) {
    this.country = country;
    this.nodes = nodes;
    this.letters = letters;
    this.known = known;
  }

  /** Sends one decision file, the one before as long as its outcome is unknown. */
  void write() {
    var letter = pending == null ? letters.next() : pending;
    pending = letter;
    var reply = send(nodes.get(turn++ % nodes.size()).url(), letter.json());
    if (reply.status() == 200 || reply.status() == 201) {
      letters.recorded(letter);
      acknowledge(reply);
    }
    if (reply.status() == 200 || reply.status() == 201 || reply.status() == 400) {
      pending = null;
    }
  }

  private Reply send(String url, String json) {
    return send(Http.HASTE, url, json, "If-Match", "\"" + head + "\"");
  }

  /** Sends a decision file of the test's own to one node. */
  Reply sendWithoutHead(String url, String json) {
    return send(Http.PATIENCE, url, json, "Accept", "*/*");
  }

  private Reply send(Duration atMost, String url, String json, String header, String value) {
    var reply =
        Http.post(
            atMost,
            url + "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/decisions",
            json,
            "Authorization",
            "Bearer " + tokens.computeIfAbsent(url, Writer::token),
            "Content-Type",
            "application/json",
            header,
            value);
    if (reply.status() == 401) {
      tokens.remove(url);
    }
    return reply;
  }

  private void acknowledge(Reply reply) {
    head = reply.json().path("lastSequence").asLong();
    var recordedAt = Instant.parse(reply.json().path("recordedAt").asString(""));
    known.add(new Acknowledged(country, head, recordedAt));
  }

  private static String token(String url) {
    var basic = Base64.getEncoder().encodeToString("importer:demo".getBytes(UTF_8));
    var reply =
        Http.post(
            Http.HASTE,
            url + "/oauth2/token",
            "grant_type=client_credentials",
            "Authorization",
            "Basic " + basic,
            "Content-Type",
            "application/x-www-form-urlencoded");
    return reply.status() == 200 ? reply.json().path("access_token").asString("") : "none";
  }
}
