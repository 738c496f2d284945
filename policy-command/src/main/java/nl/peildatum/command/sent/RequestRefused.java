package nl.peildatum.command.sent;

import nl.peildatum.problem.Problem;

/** Refuses an HTTP request from which no decision can be read. */
public class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public RequestRefused(Problem problem) {
    super(problem.detail().toString(), null, false, false);
    this.problem = problem;
  }

  public final Problem problem() {
    return problem;
  }
}
