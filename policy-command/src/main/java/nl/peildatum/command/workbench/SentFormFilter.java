package nl.peildatum.command.workbench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import nl.peildatum.command.sent.RequestBody;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ProblemReply;

/**
 * Reads the large forms of the workbench, for clients that have a session. The container refuses
 * forms above its small limits, which stay as they are for everything else.
 */
final class SentFormFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 3 << 20;

  /** Bytes of a form with files; a file that is larger than its page takes is refused there. */
  private static final int MAX_BYTES_WITH_FILES = 10 << 20;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient ProblemPages pages;

  SentFormFilter(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    var hasParts = FormParts.areIn(type);
    var isForm = request.getMethod().equals("POST") && (hasParts || type.startsWith(FORM));
    if (!isForm || request.getSession(false) == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      var body = RequestBody.of(request, hasParts ? MAX_BYTES_WITH_FILES : MAX_BYTES);
      chain.doFilter(new SentForm(request, body, type), response);
    } catch (RequestRefused refused) {
      ProblemReply.write(unread(request), response, refused.problem(), pages);
    }
  }

  /** The request without its body, which nobody reads any more. */
  private static HttpServletRequest unread(HttpServletRequest request) {
    return new SentForm(request, new byte[0], FORM);
  }
}
