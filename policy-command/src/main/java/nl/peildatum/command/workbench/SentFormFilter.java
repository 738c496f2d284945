package nl.peildatum.command.workbench;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ProblemReply;
import org.springframework.security.core.context.SecurityContext;

/**
 * Reads the large forms of the workbench for people who have signed in. The container refuses forms
 * above its small limits, which stay as they are for everyone else.
 */
final class SentFormFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient ProblemPages pages;
  private final transient FormBodies bodies = new FormBodies();

  SentFormFilter(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    var isForm = FormParts.areIn(type) || SentForm.isOfFields(type);
    if (!isForm || !request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    var person = person(request);
    if (person.isEmpty()) {
      chain.doFilter(asContainerReads(request, type), response);
      return;
    }
    try {
      var body = bodies.read(request, person.get());
      chain.doFilter(new SentForm(request, body, type), response);
    } catch (RequestRefused refused) {
      ProblemReply.write(SentForm.unread(request), response, refused.problem(), pages);
    }
  }

  /** The name of who has signed in; a session without a sign-in holds a cookie only. */
  private static Optional<String> person(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
        ? Optional.ofNullable(context.getAuthentication()).map(Principal::getName)
        : Optional.empty();
  }

  /** The form of a stranger, within the limits of the container; unread beyond them. */
  private static HttpServletRequest asContainerReads(HttpServletRequest request, String type) {
    if (FormParts.areIn(type)) {
      return SentForm.unread(request);
    }
    try {
      var _ = request.getParameterMap();
      return request;
    } catch (IllegalStateException refusedByContainer) {
      return SentForm.unread(request);
    }
  }
}
