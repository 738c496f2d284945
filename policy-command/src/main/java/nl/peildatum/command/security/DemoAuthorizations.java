package nl.peildatum.command.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The last authorizations by code of the demonstration, in memory. Tokens of programs need none:
 * nobody asks for them again.
 */
final class DemoAuthorizations implements OAuth2AuthorizationService {
  private static final int MOST = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, OAuth2Authorization> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public void save(OAuth2Authorization authorization) {
    if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(
        authorization.getAuthorizationGrantType())) {
      lock.lock();
      try {
        byId.put(authorization.getId(), authorization);
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    lock.lock();
    try {
      byId.remove(authorization.getId());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    lock.lock();
    try {
      return byId.get(id);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    lock.lock();
    try {
      return byId.values().stream().filter(one -> isCodeOf(one, token)).findFirst().orElse(null);
    } finally {
      lock.unlock();
    }
  }

  private static boolean isCodeOf(OAuth2Authorization authorization, String code) {
    var issued = authorization.getToken(OAuth2AuthorizationCode.class);
    return issued != null && issued.getToken().getTokenValue().equals(code);
  }
}
