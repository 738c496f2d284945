package nl.peildatum.rule.policy;

import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decisionfile.Act.StateCoverageAct;
import nl.peildatum.rule.DecisionCheck;

/**
 * The act StateCoverage: states the first day from which the register claims to be complete for the
 * country.
 */
public final class StateCoverageHandler {
  private StateCoverageHandler() {}

  public static void handle(StateCoverageAct act, DecisionCheck check) {
    check
        .origin(act)
        .ifPresent(
            origin -> {
              var from = act.from() == null ? origin.instrument().startByDefault() : act.from();
              check.record(new CoverageStated(origin, from));
            });
  }
}
