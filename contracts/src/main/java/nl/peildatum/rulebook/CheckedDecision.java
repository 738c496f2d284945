package nl.peildatum.rulebook;

import java.util.List;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Warning;
import nl.peildatum.decisionfile.Decision;

/** The result of checking a decision file against the rules. */
public sealed interface CheckedDecision {

  /**
   * The decision is refused.
   *
   * @param violations all violations, at least one
   */
  record Refused(List<Violation> violations) implements CheckedDecision {}

  /**
   * The decision may be recorded.
   *
   * @param statements statements in the order of the acts, then of their areas; at least one;
   *     without the decision's own event
   */
  record Accepted(Decision decision, List<Statement> statements, List<Warning> warnings)
      implements CheckedDecision {}
}
