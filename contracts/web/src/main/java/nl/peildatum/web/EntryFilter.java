package nl.peildatum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.springframework.http.HttpHeaders;

/**
 * Adds the CORS headers to responses, refuses addresses with path parameters and requests with two
 * headers {@code Authorization}, and answers preflight requests of browsers, before a request
 * reaches security and endpoints.
 */
public final class EntryFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Cors.allow(request, response);
    if (request.getRequestURI().indexOf(';') >= 0) {
      // no address has path parameters, and the code that parses them fails on malformed ones
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
      // what stands in front of this service may have checked the other one
      ProblemReply.write(
          request,
          response,
          Problem.of("malformed-request", Wording.of("malformed-request.authorization")));
      return;
    }
    if (Cors.answersPreflight(request, response)) {
      return;
    }
    chain.doFilter(request, response);
  }
}
