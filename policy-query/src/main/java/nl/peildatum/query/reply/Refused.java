package nl.peildatum.query.reply;

import java.util.List;
import nl.peildatum.decision.Violation;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;

/** The refusal of a question, with the problem that the client gets. */
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.detail().toString(), null, false, false);
    this.problem = problem;
  }

  /** The refusal of a question that has violations. */
  public static Refused of(List<Violation> violations) {
    return new Refused(Problem.of(violations.stream().map(Fault::of).toList()));
  }

  /** Refuses a question that has any violations. */
  public static void ifAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw of(violations);
    }
  }

  public final Problem problem() {
    return problem;
  }
}
