package nl.peildatum.query.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.peildatum.query.reply.Form;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.QueryString;

/** What every endpoint does first with a request. */
public final class Request {
  private Request() {}

  /** The parameters, for a client that takes JSON. */
  public static Parameters parameters(HttpServletRequest request, Set<String> declared) {
    FormReplies.chosen(request, Form.JSON);
    return query(request, declared);
  }

  /** The parameters, whatever form the client takes. */
  public static Parameters query(HttpServletRequest request, Set<String> declared) {
    return Parameters.of(QueryString.of(request.getQueryString()), declared);
  }
}
