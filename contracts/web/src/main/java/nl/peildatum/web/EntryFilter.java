package nl.peildatum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Adds the CORS headers to responses, refuses addresses with path parameters, and answers preflight
 * requests of browsers, before a request reaches security and endpoints.
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
    if (Cors.answersPreflight(request, response)) {
      return;
    }
    chain.doFilter(request, response);
  }
}
