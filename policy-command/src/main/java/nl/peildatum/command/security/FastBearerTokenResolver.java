package nl.peildatum.command.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Finds the bearer token of a request. A header in the form of RFC 6750 is read here, because
 * Spring's regular expression would take longer than all other checks of a remembered token. Any
 * other header is left to Spring's resolver.
 */
final class FastBearerTokenResolver implements BearerTokenResolver {
  private static final String SCHEME = "Bearer ";

  private final BearerTokenResolver springResolver = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(SCHEME) && isToken(header)
        ? header.substring(SCHEME.length())
        : springResolver.resolve(request);
  }

  private static boolean isToken(String header) {
    var last = header.length();
    while (last > SCHEME.length() && header.charAt(last - 1) == '=') {
      last--;
    }
    for (var i = SCHEME.length(); i < last; i++) {
      if (!isTokenCharacter(header.charAt(i))) {
        return false;
      }
    }
    return last > SCHEME.length();
  }

  private static boolean isTokenCharacter(char sent) {
    return (sent >= 'a' && sent <= 'z')
        || (sent >= 'A' && sent <= 'Z')
        || (sent >= '0' && sent <= '9')
        || "-._~+/".indexOf(sent) >= 0;
  }
}
