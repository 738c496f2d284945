package nl.peildatum.deploy.honest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.openapi.DescribedAnswers.describedBytes;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import nl.peildatum.testing.ApiClient;

/** Requests to nodes that may be frozen, dead or starting. */
final class Http {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of whoever would rather ask another node than wait. */
  static final Duration HASTE = Duration.ofSeconds(5);

  private Http() {}

  static Reply get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)), PATIENCE, "");
  }

  /** What was answered before was held against the served document then. */
  static Reply getAgain(String url, String before) {
    return send(HttpRequest.newBuilder(URI.create(url)), PATIENCE, before);
  }

  /**
   * @param headers name, value, name, value
   */
  static Reply post(Duration atMost, String url, String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body));
    return send(request.headers(headers), atMost, "");
  }

  private static Reply send(HttpRequest.Builder request, Duration atMost, String described) {
    try {
      var response = ApiClient.exchange(request.timeout(atMost));
      var body = new String(response.body(), UTF_8);
      if (described.isEmpty() || !body.equals(described)) {
        describedBytes(response);
      }
      return new Reply(response.statusCode(), body);
    } catch (UncheckedIOException nobody) {
      return Reply.SILENCE;
    }
  }
}
