package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.HtmlOrJsonReplies;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.page.PageFrame;
import nl.peildatum.web.page.PageTexts;

/** The pages about problems of the workbench, in a service without the public pages. */
record WorkbenchProblemPages(WorkbenchReplies replies) implements ProblemPages {
  private static final String WORKBENCH = "/beheer";

  @Override
  public Optional<byte[]> page(
      HttpServletRequest request, HttpServletResponse response, Problem problem) {
    var path = String.valueOf(request.getRequestURI());
    var isOfTheWorkbench = path.equals(WORKBENCH) || path.startsWith(WORKBENCH + "/");
    if (!isOfTheWorkbench || !HtmlOrJsonReplies.isPage(request)) {
      return Optional.empty();
    }
    var language = Visit.language(request);
    response.setHeader("Content-Language", language.tag());
    response.setHeader("Content-Security-Policy", PageFrame.SECURITY_POLICY);
    return Optional.of(replies.refused(request, PageTexts.in(language), problem));
  }
}
