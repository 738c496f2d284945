package nl.peildatum.command.security;

import java.util.List;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Gives access tokens the form of RFC 9068, and leaves tokens of another type as they are. */
record AccessTokenCustomizer(String audience) implements OAuth2TokenCustomizer<JwtEncodingContext> {
  @Override
  public void customize(JwtEncodingContext token) {
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      return;
    }
    var scopes = new TreeSet<>(token.getAuthorizedScopes());
    scopes.remove(OidcScopes.OPENID);
    token.getJwsHeader().type("at+jwt");
    token
        .getClaims()
        .audience(List.of(audience))
        .claim("client_id", token.getRegisteredClient().getClientId())
        .claim("scope", String.join(" ", scopes));
  }
}
