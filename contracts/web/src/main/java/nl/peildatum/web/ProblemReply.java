package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import nl.peildatum.problem.Problem;

/** Writes a problem as the response to a request that reached no endpoint. */
final class ProblemReply {
  private ProblemReply() {}

  static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    var language = AcceptedLanguage.of(request);
    var body = problem.bytes(language);
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "1");
    }
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Content-Language", language.tag());
    varyByLanguage(response);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
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
