package nl.peildatum.openapi;

import java.util.Map;
import nl.peildatum.settings.PublicUrl;

/**
 * The description of a service whose tokens an authorization server of the organisation gives: it
 * names that server, and has neither a token endpoint nor keys of its own.
 */
final class IssuedElsewhere {
  private IssuedElsewhere() {}

  static Map<String, Object> by(String issuer, Map<String, Object> document) {
    JsonTrees.object(document, "paths").keySet().removeIf(path -> path.startsWith("/oauth2/"));
    var schemes = JsonTrees.object(JsonTrees.object(document, "components"), "securitySchemes");
    schemes.remove("client");
    var token = JsonTrees.object(schemes, "token");
    token.remove("flows");
    token.put("type", "openIdConnect");
    token.put(
        "openIdConnectUrl", PublicUrl.withoutSlash(issuer) + "/.well-known/openid-configuration");
    return document;
  }
}
