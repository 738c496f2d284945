package nl.peildatum.command.signin;

import java.util.LinkedHashSet;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The person who signed in, by the ID token, with the scopes of the access token. The access token
 * is checked like that of any client, and kept nowhere.
 */
record PersonOfTokens(JwtDecoder accessTokens)
    implements OAuth2UserService<OidcUserRequest, OidcUser> {
  /** The error of an access token that this service would refuse from any client. */
  static final String REFUSED = "access_token_refused";

  @Override
  public OidcUser loadUser(OidcUserRequest tokens) {
    var access = accessToken(tokens.getAccessToken().getTokenValue());
    var person = tokens.getIdToken();
    if (!isOf(access, person)) {
      throw refused("the access token is of another person than the ID token", null);
    }
    var authorities = new LinkedHashSet<GrantedAuthority>();
    for (var scope : Objects.requireNonNullElse(access.getClaimAsString("scope"), "").split(" ")) {
      if (!scope.isBlank()) {
        authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope));
      }
    }
    return new DefaultOidcUser(authorities, person);
  }

  private Jwt accessToken(String token) {
    try {
      return accessTokens.decode(token);
    } catch (BadJwtException refused) {
      throw refused(String.valueOf(refused.getMessage()), refused);
    }
  }

  private static boolean isOf(Jwt access, OidcIdToken person) {
    return Objects.equals(access.getSubject(), person.getSubject())
        && Objects.equals(access.getClaimAsString("iss"), person.getClaimAsString("iss"));
  }

  private static OAuth2AuthenticationException refused(
      String why, @org.jspecify.annotations.Nullable Throwable cause) {
    return new OAuth2AuthenticationException(new OAuth2Error(REFUSED, why, null), why, cause);
  }
}
