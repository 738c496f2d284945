package nl.peildatum.deploy.importing;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A reply of the register.
 *
 * @param isReplay whether the decision was recorded before
 * @param retryAfter the header {@code Retry-After}
 * @param body empty object where the body is not JSON
 */
public record Reply(int status, boolean isReplay, Optional<String> retryAfter, JsonNode body) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static Reply of(HttpResponse<byte[]> response) {
    var replay = response.headers().firstValue("Idempotent-Replay").isPresent();
    var retryAfter = response.headers().firstValue("Retry-After");
    return new Reply(response.statusCode(), replay, retryAfter, parse(response.body()));
  }

  /**
   * Returns how long to wait before repeating the request; empty unless the register was busy and
   * recorded nothing.
   */
  Optional<Duration> busyPause() {
    return retryAfter
        .filter(_ -> status == 503 && text(body, "type").equals("/problems/busy"))
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  /** Returns a refusal as text: title, detail, then one fault per line. */
  String problem() {
    var heading = Stream.of(status + " " + text(body, "title"), text(body, "detail"));
    return Stream.concat(heading, details())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n    "));
  }

  private Stream<String> details() {
    return body.properties().stream()
        .filter(member -> member.getValue().isArray())
        .flatMap(member -> StreamSupport.stream(member.getValue().spliterator(), false))
        .map(error -> (text(error, "pointer") + "  " + text(error, "detail")).strip());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException notJson) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
