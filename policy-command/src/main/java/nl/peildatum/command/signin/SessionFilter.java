package nl.peildatum.command.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;

/**
 * Ends a session some time after its sign-in, however much it is used, and sets the security policy
 * of every reply of the workbench. A page with a policy of its own replaces that header.
 */
final class SessionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SIGNED_IN_AT = SessionFilter.class.getName() + ".signedInAt";
  private static final String ONLY_OURS =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final Duration longest;

  SessionFilter(Duration longest) {
    this.longest = longest;
  }

  /** Whether an attribute of a session says that a person signed in. */
  static boolean isOfSignIn(String attribute) {
    return attribute.equals(SIGNED_IN_AT);
  }

  /** Records that a session belongs to a person from now on. */
  static void signedIn(HttpSession session, Duration idle) {
    session.setAttribute(SIGNED_IN_AT, System.nanoTime());
    session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", ONLY_OURS);
    var session = request.getSession(false);
    if (session != null
        && session.getAttribute(SIGNED_IN_AT) instanceof Long since
        && System.nanoTime() - since > longest.toNanos()) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }
}
