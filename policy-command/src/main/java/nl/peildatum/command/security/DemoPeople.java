package nl.peildatum.command.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** The people of the demonstration, with their scopes. Everyone knows their password. */
final class DemoPeople implements AuthenticationProvider {
  private static final String PASSWORD = "demo";
  private static final Map<String, Set<String>> SCOPES =
      new TreeMap<>(
          Map.of(
              "anna", Set.of("policy:draft"),
              "bram", Set.of("policy:draft", "policy:approve"),
              "ada", Set.of("audit:read")));

  private final DemoSecret passwords = new DemoSecret();

  /** The scopes of all of them together. */
  static Set<String> allScopes() {
    var all = new TreeSet<String>();
    SCOPES.values().forEach(all::addAll);
    return all;
  }

  static boolean mayHave(String person, String scope) {
    return SCOPES.getOrDefault(person, Set.of()).contains(scope);
  }

  @Override
  public Authentication authenticate(Authentication sent) {
    var name = sent.getName();
    if (!SCOPES.containsKey(name)
        || !(sent.getCredentials() instanceof String password)
        || !passwords.matches(password, PASSWORD)) {
      throw new BadCredentialsException("no such person of the demonstration");
    }
    return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of(byPassword()));
  }

  /** Holds the time of the sign-in, which the ID token tells. */
  private static GrantedAuthority byPassword() {
    return FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
  }

  @Override
  public boolean supports(@Nullable Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.equals(type);
  }
}
