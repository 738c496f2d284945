package nl.peildatum.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.IssuerAway;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Refuses a token that is not valid (401), even where no token is needed. */
final class InvalidTokenProblems implements AuthenticationEntryPoint {
  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof IssuerAway) {
      response.setHeader("Retry-After", "1");
      write(
          response,
          Problem.of("issuer-unavailable", "Whether the token is valid, nobody can say."));
      return;
    }
    challenge.commence(request, response, reason);
    write(
        response, Problem.of("invalid-token", "This needs a valid token, and none came with it."));
  }

  private static void write(HttpServletResponse response, Problem problem) throws IOException {
    var body = problem.bytes();
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
