package nl.peildatum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * The headers that every response carries, errors too, are set before by {@link
 * StandingHeadersAdapter}; here those of what may be read from other sites.
 */
public final class StandingHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String API_VERSION = "1.0.0";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Cors.allow(request, response);
    if (request.getRequestURI().indexOf(';') >= 0) {
      // no address has parameters inside its path, and what reads them stumbles over odd ones
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (Cors.answersPreflight(request, response)) {
      return;
    }
    chain.doFilter(request, response);
  }

  /** With what pages of other sites may do with the response. */
  static void set(HttpServletRequest request, HttpServletResponse response) {
    set(response::setHeader, request.isSecure());
    Cors.allow(request, response);
  }

  /**
   * @param header sets one, by its name and value
   */
  static void set(BiConsumer<String, String> header, boolean secure) {
    header.accept("API-Version", API_VERSION);
    header.accept("X-Content-Type-Options", "nosniff");
    header.accept("X-Frame-Options", "DENY");
    header.accept("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    header.accept("Referrer-Policy", "no-referrer");
    if (secure) {
      header.accept("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
