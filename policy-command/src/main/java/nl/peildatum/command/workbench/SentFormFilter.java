package nl.peildatum.command.workbench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient ProblemPages pages;

  SentFormFilter(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var type = request.getContentType();
    if (type == null || !isForm(type, request) || request.getSession(false) == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(new SentForm(request, RequestBody.of(request, MAX_BYTES), type), response);
    } catch (RequestRefused refused) {
      ProblemReply.write(request, response, refused.problem(), pages);
    }
  }

  private static boolean isForm(String type, HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && (type.startsWith(FORM) || type.startsWith(MultipartFields.TYPE));
  }
}
