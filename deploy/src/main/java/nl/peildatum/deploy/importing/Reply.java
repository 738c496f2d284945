package nl.peildatum.deploy.importing;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
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
  /** A reply with so many faults may leave out others; its detail has their number. */
  private static final int MOST_FAULTS = 100;

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
        .filter(_ -> status == 503 && text("type").equals("/problems/busy"))
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  List<Told> warnings() {
    return elements("warnings").map(Told::warning).toList();
  }

  /** The errors, each with its place; where the reply names none, one about the whole request. */
  List<Told> errors() {
    var errors = elements("errors").map(Told::error).toList();
    return errors.isEmpty()
        ? List.of(new Told(text("type"), "", heading(), List.of(), List.of()))
        : errors;
  }

  /** Status, title and detail in one text. */
  public String heading() {
    return Stream.of(status + " " + text("title"), text("detail"))
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining(": "));
  }

  /**
   * Returns a refusal as text: the title, then one fault per line, after the detail where the reply
   * may not name them all.
   */
  String problem() {
    var faults = elements("errors").map(error -> Told.error(error).toString()).toList();
    return Stream.concat(
            Stream.of(status + " " + text("title")),
            faults.isEmpty() || faults.size() >= MOST_FAULTS
                ? Stream.concat(Stream.of(text("detail")), faults.stream())
                : faults.stream())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n    "));
  }

  Stream<JsonNode> elements(String member) {
    return StreamSupport.stream(body.path(member).spliterator(), false);
  }

  private String text(String field) {
    return body.path(field).asString("");
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException notJson) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
