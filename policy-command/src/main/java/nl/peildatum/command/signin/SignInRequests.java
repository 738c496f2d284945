package nl.peildatum.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Begins a sign-in at its one address, always with a proof key (RFC 7636). */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {
  private final DefaultOAuth2AuthorizationRequestResolver requests;

  SignInRequests(SignInClient client) {
    requests = new DefaultOAuth2AuthorizationRequestResolver(client, SignInClient.BEGINS);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getRequestURI().equals(SignInClient.BEGINS)
        ? resolve(request, SignInClient.ID)
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return requests.resolve(request, id);
  }
}
