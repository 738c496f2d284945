package nl.peildatum.command.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Grants a person of the demonstration those of the requested scopes that this person may have. */
final class DemoScopesOfPerson implements AuthenticationConverter {
  private final AuthenticationConverter authorizationCode =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    return authorizationCode.convert(request)
            instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
        ? narrowed(asked)
        : null;
  }

  private static Authentication narrowed(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    if (!(asked.getPrincipal() instanceof Authentication person)) {
      return asked;
    }
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        asked.getAuthorizationUri(),
        asked.getClientId(),
        person,
        asked.getRedirectUri(),
        asked.getState(),
        scopes(asked.getScopes(), person.getName()),
        asked.getAdditionalParameters());
  }

  private static Set<String> scopes(Set<String> asked, String person) {
    return asked.stream()
        .filter(scope -> scope.equals(OidcScopes.OPENID) || DemoPeople.mayHave(person, scope))
        .collect(Collectors.toSet());
  }
}
