package nl.peildatum.openapi;

import java.util.Map;
import nl.peildatum.settings.PublicUrl;

/**
 * The description of a service whose tokens an authorization server of the organisation gives: it
 * names that server, and has no token endpoint of its own.
 */
final class IssuedElsewhere {
  private IssuedElsewhere() {}

  static Map<String, Object> by(String issuer, Map<String, Object> document) {
    JsonTrees.object(document, "paths").remove("/oauth2/token");
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
