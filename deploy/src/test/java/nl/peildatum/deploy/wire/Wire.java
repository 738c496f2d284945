package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.peildatum.openapi.DecisionFileFaults;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Listener;
import nl.peildatum.testing.Reply;

/** The product as anyone sees it: an address that speaks HTTP. */
public final class Wire {
  /** Each waits up to 5 s. */
  private static final int TRIES = 5;

  private static final int CREATED = 201;

  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final String url;
  private final ApiClient client;

  public Wire(String url) {
    this.url = url;
    this.client = new ApiClient(url);
  }

  public URI address() {
    return URI.create(url);
  }

  Country country(String code) {
    return new Country(this, code);
  }

  /**
   * @param lastHeard the last id that was heard; empty for somebody new
   */
  Listener listens(Country country, String lastHeard) {
    var record = country.path() + "/record";
    return lastHeard.isEmpty() ? listens(record) : listening(record, "Last-Event-ID", lastHeard);
  }

  /** From the beginning. */
  public Listener listens(String path) {
    return listening(path);
  }

  private Listener listening(String path, String... headers) {
    var listener = new Listener(URI.create(url + path), headers);
    assertThat(listener.status()).isEqualTo(200);
    assertThat(listener.header("Content-Type")).isEqualTo("text/event-stream");
    return listener;
  }

  /**
   * @param headers name, value, name, value
   */
  public Reply get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), withThoseOfAll(headers));
  }

  Reply send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), withThoseOfAll(headers));
  }

  public Reply post(String path, String body, String... headers) {
    return send("POST", path, BodyPublishers.ofString(body), withThoseOfAll(headers));
  }

  /** As the administrator who records at once; the schema of decision files takes what is taken. */
  public Reply record(String path, String decision, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", bearer("importer")));
    all.addAll(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    var reply = recordWhenNotBusy(path, decision, all.toArray(String[]::new));
    if (reply.status() == CREATED) {
      assertThat(DecisionFileFaults.in(decision)).as(decision).isEmpty();
    }
    return reply;
  }

  /** A large decision is held back until readers have taken what was recorded before. */
  private Reply recordWhenNotBusy(String path, String decision, String... headers) {
    var reply = post(path, decision, headers);
    for (int tries = 1; tries < TRIES && isBusy(reply); tries++) {
      reply = post(path, decision, headers);
    }
    return reply;
  }

  private static boolean isBusy(Reply reply) {
    return reply.status() == 503 && reply.json().path("type").asString("").equals("/problems/busy");
  }

  /** As seen by the administrator: the record ends at the head. */
  public Reply record(String path, String decision, long head) {
    return record(path, decision, "If-Match", "\"" + head + "\"");
  }

  private final List<String> ofAll = new ArrayList<>();

  /** The same product, asked with some headers in each request. */
  Wire always(String... headers) {
    var wire = new Wire(url);
    wire.ofAll.addAll(List.of(headers));
    return wire;
  }

  private String[] withThoseOfAll(String... headers) {
    return Stream.concat(Stream.of(headers), ofAll.stream()).toArray(String[]::new);
  }

  /** Of one of the demonstration's clients, with every scope that it has. */
  String token(String client) {
    return tokens.computeIfAbsent(client, this::newToken);
  }

  public String bearer(String client) {
    return "Bearer " + token(client);
  }

  private String newToken(String client) {
    var basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(UTF_8));
    return post(
            "/oauth2/token",
            "grant_type=client_credentials",
            "Authorization",
            "Basic " + basic,
            "Content-Type",
            "application/x-www-form-urlencoded")
        .is(200)
        .text("/access_token");
  }

  private Reply send(String method, String path, BodyPublisher body, String... headers) {
    var request = client.to(path).method(method, body);
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return ApiClient.send(request);
  }
}
