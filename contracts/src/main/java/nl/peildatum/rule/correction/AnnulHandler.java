package nl.peildatum.rule.correction;

import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Target;
import nl.peildatum.decisionfile.Act.AnnulAct;
import nl.peildatum.decisionfile.Act.Named;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.FactAnnulled;
import nl.peildatum.rule.FactNotLive;

/**
 * The act Annul: a ruling annuls live facts with their whole chains from a day on, each at most
 * once.
 */
public final class AnnulHandler {
  private AnnulHandler() {}

  public static void handle(AnnulAct act, DecisionCheck check) {
    act.facts().forEach(named -> annul(act, named, check));
  }

  private static void annul(AnnulAct act, Named named, DecisionCheck check) {
    FactNotLive.find(named.fact(), named.pointer(), check)
        .filter(live -> FactAnnulled.passes(live.chain(), named.pointer(), check))
        .ifPresent(
            live -> {
              check.earlierActs().annul(live.chain().root());
              state(act, live.event(), check);
            });
  }

  private static void state(AnnulAct act, RecordedEvent event, DecisionCheck check) {
    var from = act.from();
    var ruling = act.ruling();
    if (from != null && ruling != null) {
      check
          .origin(act)
          .ifPresent(origin -> check.record(new Annulled(origin, Target.of(event), from, ruling)));
    }
  }
}
