package nl.peildatum.rule.policy;

import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decisionfile.Act.DeclareNoCountryPolicyAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.EmptyPeriods;

/**
 * The act DeclareNoCountryPolicy: states that a country has no policy of its own. This is never
 * concluded from the absence of facts.
 */
public final class DeclareNoCountryPolicyHandler {
  private DeclareNoCountryPolicyHandler() {}

  public static void handle(DeclareNoCountryPolicyAct act, DecisionCheck check) {
    if (!act.readable()) {
      return;
    }
    var from =
        act.from() == null
            ? check.instrument().map(Instrument::startByDefault).orElse(null)
            : act.from();
    EmptyPeriods.check(
        Start.onNullable(from), act.until(), act.pointer("until"), check.violations());
    if (from != null) {
      check
          .origin(act)
          .ifPresent(
              origin -> {
                var formalFrom =
                    act.formalFrom() == null ? origin.instrument().formalFrom() : act.formalFrom();
                check.record(new NoCountryPolicyDeclared(origin, from, act.until(), formalFrom));
              });
    }
  }
}
