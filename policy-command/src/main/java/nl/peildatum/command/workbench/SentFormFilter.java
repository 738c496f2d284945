package nl.peildatum.command.workbench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.command.sent.RequestBody;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ProblemReply;
import nl.peildatum.wording.Wording;

/**
 * Reads the large forms of the workbench, for clients that have a session. The container refuses
 * forms above its small limits, which stay as they are for everything else.
 */
final class SentFormFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 2 << 20;

  /**
   * Bytes of a form with files; a file is refused on its page when it is larger than that reads.
   */
  static final int MOST_UPLOADED = 10 << 20;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient ProblemPages pages;

  SentFormFilter(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (UploadedFile.mayBeIn(request) && request.getContentLengthLong() > MOST_UPLOADED) {
      var told = Wording.of("body-too-large.bytes", MOST_UPLOADED);
      ProblemReply.write(unread(request), response, Problem.of("body-too-large", told), pages);
      return;
    }
    var type = request.getContentType();
    var isForm = type != null && type.startsWith(FORM) && request.getMethod().equals("POST");
    if (!isForm || request.getSession(false) == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(new SentForm(request, RequestBody.of(request, MAX_BYTES)), response);
    } catch (RequestRefused refused) {
      ProblemReply.write(unread(request), response, refused.problem(), pages);
    }
  }

  /** The request without its body, which nobody reads any more. */
  private static HttpServletRequest unread(HttpServletRequest request) {
    return new SentForm(request, new byte[0]);
  }
}
