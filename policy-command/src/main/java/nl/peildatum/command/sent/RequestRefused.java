package nl.peildatum.command.sent;

import nl.peildatum.problem.Problem;

/** What came over HTTP is no request that a decision can be made of. */
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public RequestRefused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
