package nl.peildatum.command.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers tokens for a minute, so that the signature of each is checked at most once a minute.
 * The period of validity is checked at each use. A refused token is not remembered.
 */
final class RememberedTokens implements JwtDecoder {
  private static final int MAX_TOKENS = 100;
  private static final float LOAD_FACTOR = 0.75f;
  private static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final JwtDecoder decoder;
  private final JwtTimestampValidator validity = new JwtTimestampValidator();
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Checked> checked =
      new LinkedHashMap<>(MAX_TOKENS, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
          return size() > MAX_TOKENS;
        }
      };

  /**
   * @param at by {@link System#nanoTime}
   */
  private record Checked(Jwt token, long at) {}

  RememberedTokens(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public Jwt decode(String token) {
    return remembered(token)
        .filter(known -> !validity.validate(known).hasErrors())
        .orElseGet(() -> check(token));
  }

  private Jwt check(String token) {
    var found = decoder.decode(token);
    keep(token, new Checked(found, System.nanoTime()));
    return found;
  }

  private Optional<Jwt> remembered(String token) {
    lock.lock();
    try {
      return Optional.ofNullable(checked.get(token)).flatMap(RememberedTokens::ifRecent);
    } finally {
      lock.unlock();
    }
  }

  private static Optional<Jwt> ifRecent(Checked found) {
    return System.nanoTime() - found.at() < REMEMBERED_NANOS
        ? Optional.of(found.token())
        : Optional.empty();
  }

  private void keep(String token, Checked found) {
    lock.lock();
    try {
      checked.put(token, found);
    } finally {
      lock.unlock();
    }
  }
}
