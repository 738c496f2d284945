package nl.peildatum.command.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares the demonstration's secret without hashing, in constant time: the secret is public, so a
 * slow hash would protect nothing.
 */
final class DemoSecret implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : secret.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence sent, @Nullable String known) {
    return sent != null
        && known != null
        && MessageDigest.isEqual(sent.toString().getBytes(UTF_8), known.getBytes(UTF_8));
  }
}
