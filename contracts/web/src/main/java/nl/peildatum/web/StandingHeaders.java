package nl.peildatum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Adds the CORS headers to responses. The headers of every response, including errors, are set
 * earlier by {@link StandingHeadersAdapter}.
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
      // no address has path parameters, and the code that parses them fails on malformed ones
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (Cors.answersPreflight(request, response)) {
      return;
    }
    chain.doFilter(request, response);
  }

  /** Sets the headers of every response and the CORS headers. */
  static void set(HttpServletRequest request, HttpServletResponse response) {
    set(response::setHeader, request.isSecure());
    Cors.allow(request, response);
  }

  /**
   * Sets the headers of every response.
   *
   * @param header sets one header, by its name and value
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
