package nl.peildatum.web;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a problem for requests that the container itself refuses: an unknown address or method, or
 * a request that cannot be parsed.
 */
public final class ProblemValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

  private final ProblemPages pages;

  public ProblemValve(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    orderAllowed(response);
    withoutFormsOfAnswers(response);
    StandingHeaders.setWithCors(request, response);
    try {
      ProblemReply.write(request, response, problem(response.getStatus()), pages);
      response.finishResponse();
    } catch (IOException gone) {
      LOG.debug("the client left before its problem", gone);
    }
  }

  /** Takes away what the framework says in 406: Accept tells which bodies are read, as in 415. */
  private static void withoutFormsOfAnswers(Response response) {
    if (response.getStatus() == 406) {
      response.getCoyoteResponse().getMimeHeaders().removeHeader("Accept");
    }
  }

  /** Puts the allowed methods of an address in one order; one that allows GET allows HEAD too. */
  private static void orderAllowed(Response response) {
    var allowed = response.getHeader("Allow");
    if (allowed == null) {
      return;
    }
    var methods = new TreeSet<>(List.of(allowed.split(",\\s*")));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    response.setHeader("Allow", String.join(", ", methods));
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 501, 505 -> Problem.of("malformed-request", Wording.of("malformed-request.version"));
      case 401 -> Problem.of("invalid-token", Wording.of("invalid-token"));
      case 403 -> Problem.of("missing-scope", Wording.of("missing-scope"));
      case 404 -> Problem.of("not-found", Wording.of("not-found"));
      case 405 -> Problem.of("method-not-allowed", Wording.of("method-not-allowed"));
      case 406 -> Problem.of("not-acceptable", Wording.of("not-acceptable"));
      case 408 -> Problem.of("body-too-slow", Wording.of("body-too-slow"));
      case 413 -> Problem.of("body-too-large", Wording.of("body-too-large"));
      case 415 -> Problem.of("unsupported-media-type", Wording.of("unsupported-media-type"));
      default ->
          status < 500
              ? Problem.of("malformed-request", Wording.of("malformed-request"))
              : Problem.of("internal-error", Wording.of("internal-error"));
    };
  }
}
