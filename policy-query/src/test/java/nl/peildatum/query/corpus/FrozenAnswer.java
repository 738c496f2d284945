package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question and what came back, down to the byte.
 *
 * @param path with its query string, as sent
 * @param etag as in the header, quotes included
 * @param body UTF-8, exactly
 */
record FrozenAnswer(String path, int status, String etag, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static FrozenAnswer read(String line) {
    var json = JSON.readTree(line);
    return new FrozenAnswer(
        json.path("path").stringValue(),
        json.path("status").intValue(),
        json.path("etag").stringValue(),
        json.path("body").stringValue());
  }

  String line() {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", path);
    json.put("status", status);
    json.put("etag", etag);
    json.put("body", body);
    return new String(JSON.writeValueAsBytes(json), UTF_8);
  }
}
