package nl.peildatum.command.refusal;

import java.util.List;
import nl.peildatum.decision.Violation;

/** Refuses a decision that breaks rules; all of them are named. */
public final class DecisionRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public DecisionRefused(List<Violation> violations) {
    super("%d rules are broken".formatted(violations.size()));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
