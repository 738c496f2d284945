package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;

/** What every endpoint does first with a request. */
final class Request {
  private Request() {}

  /** The parameters, for a client that takes JSON. */
  static Parameters parameters(HttpServletRequest request, Set<String> declared) {
    Replies.requireJson(headers(request));
    return Parameters.of(QueryString.of(request.getQueryString()), declared);
  }

  private static HttpHeaders headers(HttpServletRequest request) {
    return new ServletServerHttpRequest(request).getHeaders();
  }
}
