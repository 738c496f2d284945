package nl.peildatum.rule.policy;

import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decisionfile.Act.StateCoverageAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.EmptyPeriods;
import nl.peildatum.wording.Wording;

/**
 * The act StateCoverage: states the days for which the register claims to be complete for the
 * country, of all kinds of policy or of some.
 */
public final class StateCoverageHandler {
  private StateCoverageHandler() {}

  public static void handle(StateCoverageAct act, DecisionCheck check) {
    if (!act.readable()) {
      return;
    }
    var from =
        act.from() == null
            ? check.instrument().map(Instrument::startByDefault).orElse(null)
            : act.from();
    EmptyPeriods.check(
        Start.onNullable(from), act.until(), act.pointer("until"), check.violations());
    if (check.known().absence().coverage().size() + ownCoverages(check) >= SizeLimits.COVERAGES) {
      check.refuse(
          SizeLimits.TOO_LARGE,
          act.pointer(),
          Wording.of("decision-too-large.coverages", SizeLimits.COVERAGES));
    } else if (from != null) {
      check
          .origin(act)
          .ifPresent(
              origin ->
                  check.record(
                      new CoverageStated(origin, new Coverage(from, act.until(), act.kinds()))));
    }
  }

  private static long ownCoverages(DecisionCheck check) {
    return check.statements().stream().filter(CoverageStated.class::isInstance).count();
  }
}
