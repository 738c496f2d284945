package nl.peildatum.command.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Refuses a client that did not show itself at the token endpoint (RFC 6749, 5.2). */
final class ClientRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler {
  private static final String CHALLENGE = "Basic realm=\"peildatum\"";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    refuse(response, OAuth2ErrorCodes.INVALID_CLIENT);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    refuse(
        response,
        failure instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode()
            : OAuth2ErrorCodes.INVALID_CLIENT);
  }

  /** Says the code alone, not what was wrong with the secret or the key. */
  private static void refuse(HttpServletResponse response, String code) throws IOException {
    if (code.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write("{\"error\":\"%s\"}".formatted(code).getBytes(UTF_8));
  }
}
