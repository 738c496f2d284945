package nl.peildatum.command.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Grants a client that asks for no scope all of its scopes. */
final class AllScopesByDefault implements AuthenticationConverter {
  private final AuthenticationConverter clientCredentials =
      new OAuth2ClientCredentialsAuthenticationConverter();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    return clientCredentials.convert(request)
            instanceof OAuth2ClientCredentialsAuthenticationToken asked
        ? withScopes(asked)
        : null;
  }

  private static Authentication withScopes(OAuth2ClientCredentialsAuthenticationToken asked) {
    if (asked.getScopes().isEmpty()
        && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
        && client.getRegisteredClient() != null) {
      return new OAuth2ClientCredentialsAuthenticationToken(
          client, client.getRegisteredClient().getScopes(), asked.getAdditionalParameters());
    }
    return asked;
  }
}
