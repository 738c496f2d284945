package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question and what came back, down to the byte.
 *
 * @param path with its query string, as sent
 * @param sent the body, where a question has one: it is posted
 * @param etag as in the header, quotes included
 * @param body UTF-8, exactly
 */
record FrozenAnswer(String path, @Nullable String sent, int status, String etag, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static FrozenAnswer read(String line) {
    var json = JSON.readTree(line);
    return new FrozenAnswer(
        json.path("path").stringValue(),
        json.path("sent").stringValue(null),
        json.path("status").intValue(),
        json.path("etag").stringValue(),
        json.path("body").stringValue());
  }

  /** What it is the answer to, for people. */
  String question() {
    return sent == null ? "GET " + path : "POST " + path + " " + sent;
  }

  String line() {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", path);
    if (sent != null) {
      json.put("sent", sent);
    }
    json.put("status", status);
    json.put("etag", etag);
    json.put("body", body);
    return new String(JSON.writeValueAsBytes(json), UTF_8);
  }
}
