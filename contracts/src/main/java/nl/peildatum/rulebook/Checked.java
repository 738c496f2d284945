package nl.peildatum.rulebook;

import java.util.List;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Warning;
import nl.peildatum.decisionfile.Decision;

/** What the rules say about a decision file. */
public sealed interface Checked {

  /**
   * @param violations everything that is wrong, at least one
   */
  record Refused(List<Violation> violations) implements Checked {}

  /**
   * @param statements in the order of the acts, then of their areas; at least one; the decision's
   *     own event is not among them
   */
  record Accepted(Decision decision, List<Statement> statements, List<Warning> warnings)
      implements Checked {}
}
