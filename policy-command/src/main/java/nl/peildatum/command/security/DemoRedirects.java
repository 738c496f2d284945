package nl.peildatum.command.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Refuses to send a code of the demonstration to an address other than the one of this product
 * where a sign-in ends: on loopback at any port, or under the public address.
 *
 * @param publicUrl the address under which everyone reaches the product, without a slash at its
 *     end; empty = not configured
 */
record DemoRedirects(String publicUrl)
    implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
  static final String PATH = "/beheer/inloggen/terug";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext asked) {
    OAuth2AuthorizationCodeRequestAuthenticationToken request = asked.getAuthentication();
    if (!isOurs(request.getRedirectUri()) || !isForPeople(asked.getRegisteredClient())) {
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", null), null);
    }
  }

  private static boolean isForPeople(RegisteredClient client) {
    return client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.AUTHORIZATION_CODE);
  }

  private boolean isOurs(@Nullable String address) {
    return address != null
        && ((!publicUrl.isEmpty() && address.equals(publicUrl + PATH)) || isOnLoopback(address));
  }

  private static boolean isOnLoopback(String address) {
    try {
      var uri = new URI(address);
      return "http".equals(uri.getScheme())
          && uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && uri.getRawUserInfo() == null
          && PATH.equals(uri.getRawPath())
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
