package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What every endpoint does first with a request. */
final class Request {
  private Request() {}

  /** The parameters, for a client that takes JSON. */
  static Parameters parameters(HttpServletRequest request, Set<String> declared) {
    FormReplies.chosen(request, Form.JSON);
    return Parameters.of(QueryString.of(request.getQueryString()), declared);
  }
}
