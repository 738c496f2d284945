package nl.peildatum.command.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.web.AccessProblems;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Signing in to the demonstration's authorization server, which then goes on with the request that
 * needed it. It is kept in the session apart from the sign-in to the workbench.
 */
final class DemoSignIn implements AuthenticationEntryPoint, AuthenticationSuccessHandler {
  static final String PAGE = "/beheer/inloggen/demo";

  private final AccessProblems refusals = new AccessProblems();
  private final ClientRefusals clients = new ClientRefusals();
  private final ReturnAddress asked =
      new ReturnAddress(DemoSignIn.class.getName() + ".asked", DemoAuthorizationServer.AUTHORIZE);

  /** Keeps the person of the demonstration in the session. */
  static HttpSessionSecurityContextRepository persons() {
    var persons = new HttpSessionSecurityContextRepository();
    persons.setSpringSecurityContextKey(DemoSignIn.class.getName() + ".person");
    return persons;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (request.getRequestURI().equals(DemoAuthorizationServer.TOKEN)) {
      clients.commence(request, response, reason);
      return;
    }
    if (!request.getRequestURI().equals(DemoAuthorizationServer.AUTHORIZE)) {
      refusals.commence(request, response, reason);
      return;
    }
    asked.keep(request);
    response.sendRedirect(PAGE);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    response.sendRedirect(asked.take(request).orElse("/beheer"));
  }
}
