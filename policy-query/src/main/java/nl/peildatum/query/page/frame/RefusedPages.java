package nl.peildatum.query.page.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.web.HtmlOrJsonReplies;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.RefusedModel;

/**
 * The page about any refused request outside of the API, also one to an address without a page. The
 * addresses of the API answer in the forms that its document describes.
 */
public final class RefusedPages implements ProblemPages {
  private static final Pattern OF_THE_API =
      Pattern.compile("/(?:v1|problems|notes|health|oauth2)(?:/.*)?");

  private final HtmlReplies html;

  public RefusedPages(HtmlReplies html) {
    this.html = html;
  }

  @Override
  public Optional<byte[]> page(
      HttpServletRequest request, HttpServletResponse response, Problem problem) {
    if (isOfTheApi(request) || !HtmlOrJsonReplies.isPage(request)) {
      return Optional.empty();
    }
    var asked = asked(request, response);
    return Optional.of(
        html.body(asked, "refused", RefusedModel.of(problem, asked.texts().language())));
  }

  private static boolean isOfTheApi(HttpServletRequest request) {
    return OF_THE_API.matcher(String.valueOf(request.getRequestURI())).matches();
  }

  /** What was read of the request; an unreadable query counts as none. */
  private static PageRequest asked(HttpServletRequest request, HttpServletResponse response) {
    try {
      return PageRequest.of(request, response);
    } catch (Refused unreadable) {
      var query = new PageQuery(Map.of());
      return new PageRequest(request, response, query, PageTexts.in(query.language(request)));
    }
  }
}
