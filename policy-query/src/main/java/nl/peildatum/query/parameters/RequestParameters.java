package nl.peildatum.query.parameters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.QueryString;
import nl.peildatum.query.reply.ReplyForm;

/** Reads the parameters of a request. */
public final class RequestParameters {
  private RequestParameters() {}

  /** The parameters of a request; refuses a client that does not accept JSON. */
  public static Parameters parameters(HttpServletRequest request, Set<String> declared) {
    FormReplies.chosen(request, ReplyForm.JSON);
    return query(request, declared);
  }

  /** Refuses a request that has any parameter. */
  public static void refuseParameters(HttpServletRequest request) {
    query(request, Set.of()).requireSound();
  }

  /** The parameters of a request, for any form of the reply. */
  public static Parameters query(HttpServletRequest request, Set<String> declared) {
    return Parameters.of(QueryString.of(request.getQueryString()), declared);
  }
}
