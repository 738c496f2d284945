package nl.peildatum.deploy.honest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back, if anything did.
 *
 * @param status of HTTP, 0 when nobody answered
 */
public record Reply(int status, String body) {
  static final Reply SILENCE = new Reply(0, "");

  /** Nothing was claimed: the node is away, or says that it cannot answer now. */
  boolean claimsNothing() {
    return status == 0 || status >= 500;
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  String slug() {
    return json().path("type").asString("").replace("/problems/", "");
  }
}
