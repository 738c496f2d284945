package nl.peildatum.command.signin;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.peildatum.web.IssuerAway;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The client of the organisation's own authorization server. Its addresses are asked for at the
 * first sign-in, so that it need not run when this program starts.
 */
final class OwnSignInClient implements SignInClient {
  private final Settings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable ClientRegistration found;

  /**
   * What an operator says of the client.
   *
   * @param secret blank where the client signs its requests with a key
   * @param redirectUri the address at which a sign-in ends
   */
  record Settings(
      String issuer, String id, String secret, String redirectUri, Collection<String> scopes) {
    boolean isWithKey() {
      return secret.isBlank();
    }
  }

  OwnSignInClient(Settings settings) {
    this.settings = settings;
  }

  /** The client, if its addresses have been asked for already. */
  Optional<ClientRegistration> known() {
    return Optional.ofNullable(found);
  }

  @Override
  public ClientRegistration client() {
    var known = found;
    if (known != null) {
      return known;
    }
    lock.lock();
    try {
      var again = found;
      if (again != null) {
        return again;
      }
      var discovered = discovered();
      found = discovered;
      return discovered;
    } finally {
      lock.unlock();
    }
  }

  private ClientRegistration discovered() {
    try {
      return ClientRegistrations.fromIssuerLocation(settings.issuer())
          .registrationId(ID)
          .clientId(settings.id())
          .clientSecret(settings.isWithKey() ? null : settings.secret())
          .clientAuthenticationMethod(
              settings.isWithKey()
                  ? ClientAuthenticationMethod.PRIVATE_KEY_JWT
                  : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .redirectUri(settings.redirectUri())
          .scope(settings.scopes())
          .userInfoUri(null)
          .userNameAttributeName("sub")
          .build();
    } catch (IllegalArgumentException | IllegalStateException away) {
      throw new IssuerAway(away);
    }
  }
}
