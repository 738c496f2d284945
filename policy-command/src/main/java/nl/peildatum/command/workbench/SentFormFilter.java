package nl.peildatum.command.workbench;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import nl.peildatum.command.sent.RequestBody;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ProblemReply;
import nl.peildatum.wording.Wording;

/**
 * Reads the large forms of the workbench for people who have signed in, some at the same time. The
 * container refuses forms above its small limits, which stay as they are for everyone else.
 */
final class SentFormFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 3 << 20;
  private static final int MOST_AT_ONCE = 16;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient ProblemPages pages;
  private final transient Semaphore free = new Semaphore(MOST_AT_ONCE);

  SentFormFilter(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    var isForm = FormParts.areIn(type) || type.startsWith(FORM);
    if (!isForm || !request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    if (!isFromSomeone(request)) {
      chain.doFilter(asContainerReads(request, type), response);
      return;
    }
    try {
      chain.doFilter(new SentForm(request, body(request), type), response);
    } catch (RequestRefused refused) {
      ProblemReply.write(SentForm.unread(request), response, refused.problem(), pages);
    }
  }

  /** Whether somebody has signed in; also a session without that holds a cookie. */
  private static boolean isFromSomeone(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
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

  private byte[] body(HttpServletRequest request) throws IOException {
    if (!free.tryAcquire()) {
      throw new RequestRefused(Problem.of("busy", Wording.of("busy.forms")));
    }
    try {
      return RequestBody.of(request, MAX_BYTES);
    } finally {
      free.release();
    }
  }
}
