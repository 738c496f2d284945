package nl.peildatum.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.problem.Problem;

/** Writes a problem as the response to a request that reached no endpoint. */
final class ProblemReply {
  private ProblemReply() {}

  static void write(HttpServletResponse response, Problem problem) throws IOException {
    var body = problem.bytes();
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "1");
    }
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
