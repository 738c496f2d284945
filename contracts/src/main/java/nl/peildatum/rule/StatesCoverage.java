package nl.peildatum.rule;

import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decisionfile.Act.StateCoverageAct;

/** From which day on the register claims to be complete for the country. */
final class StatesCoverage {
  private StatesCoverage() {}

  static void take(StateCoverageAct act, Deciding deciding) {
    deciding
        .origin(act)
        .ifPresent(
            origin -> {
              var from = act.from() == null ? origin.instrument().startByDefault() : act.from();
              deciding.record(new CoverageStated(origin, from));
            });
  }
}
