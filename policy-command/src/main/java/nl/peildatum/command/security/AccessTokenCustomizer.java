package nl.peildatum.command.security;

import java.util.List;
import java.util.TreeSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Gives tokens the form of RFC 9068. */
record AccessTokenCustomizer(String audience) implements OAuth2TokenCustomizer<JwtEncodingContext> {
  @Override
  public void customize(JwtEncodingContext token) {
    token.getJwsHeader().type("at+jwt");
    token
        .getClaims()
        .audience(List.of(audience))
        .claim("client_id", token.getRegisteredClient().getClientId())
        .claim("scope", String.join(" ", new TreeSet<>(token.getAuthorizedScopes())));
  }
}
