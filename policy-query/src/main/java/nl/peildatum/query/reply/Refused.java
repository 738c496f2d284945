package nl.peildatum.query.reply;

import nl.peildatum.problem.Problem;

/** Refuses a question with a problem. */
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public final Problem problem() {
    return problem;
  }
}
