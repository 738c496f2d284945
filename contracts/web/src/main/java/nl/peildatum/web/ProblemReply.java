package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import nl.peildatum.problem.Problem;

/** Writes a problem as the response to a request that reached no endpoint. */
public final class ProblemReply {
  private static final String PAGE = "text/html;charset=UTF-8";

  private ProblemReply() {}

  /** Writes the problem as JSON. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    write(request, response, problem, ProblemPages.NONE);
  }

  /** Writes the problem as a page where a page is shown to this client, else as JSON. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem, ProblemPages pages)
      throws IOException {
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "1");
    }
    var page = pages.page(request, response, problem);
    var body = page.isPresent() ? page.get() : json(request, response, problem);
    response.setContentType(page.isPresent() ? PAGE : Problem.MEDIA_TYPE);
    varyByLanguage(response);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static byte[] json(
      HttpServletRequest request, HttpServletResponse response, Problem problem) {
    var language = AcceptedLanguage.of(request);
    response.setHeader("Content-Language", language.tag());
    return problem.bytes(language);
  }

  /** Adds the header of the language to those that the response already varies by. */
  private static void varyByLanguage(HttpServletResponse response) {
    var vary = new ArrayList<>(response.getHeaders("Vary"));
    if (vary.stream().noneMatch(names -> names.contains(AcceptedLanguage.HEADER))) {
      vary.add(AcceptedLanguage.HEADER);
    }
    response.setHeader("Vary", String.join(", ", vary));
  }
}
