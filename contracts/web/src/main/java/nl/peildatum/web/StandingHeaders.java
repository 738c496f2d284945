package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;

/**
 * The headers of every response, including errors. {@link StandingHeadersAdapter} sets them before
 * a request is processed.
 */
final class StandingHeaders {
  private static final String API_VERSION = "1.0.0";

  private StandingHeaders() {}

  /**
   * Sets these headers and the CORS headers in the response to a request that no endpoint answers.
   * Such a request may not have reached the {@link EntryFilter}.
   */
  static void setWithCors(HttpServletRequest request, HttpServletResponse response) {
    setEach(response::setHeader, request.isSecure());
    Cors.allow(request, response);
  }

  /**
   * Sets these headers alone, one at a time.
   *
   * @param header sets one header, by its name and value
   * @param secure whether the request came over HTTPS
   */
  static void setEach(BiConsumer<String, String> header, boolean secure) {
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
