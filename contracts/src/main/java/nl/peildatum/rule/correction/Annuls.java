package nl.peildatum.rule.correction;

import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decisionfile.Act.AnnulAct;
import nl.peildatum.decisionfile.Act.Named;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.FactAnnulled;
import nl.peildatum.rule.FactNotLive;

/**
 * The act Annul: a ruling annuls live facts with their whole chains from a day on, each at most
 * once.
 */
public final class Annuls {
  private Annuls() {}

  public static void take(AnnulAct act, DecisionCheck deciding) {
    act.facts().forEach(named -> annul(act, named, deciding));
  }

  private static void annul(AnnulAct act, Named named, DecisionCheck deciding) {
    FactNotLive.find(named.fact(), named.pointer(), deciding)
        .filter(live -> FactAnnulled.passes(live.chain(), named.pointer(), deciding))
        .ifPresent(
            live -> {
              deciding.earlier().annul(live.chain().root());
              state(act, live.event(), deciding);
            });
  }

  private static void state(AnnulAct act, RecordedEvent event, DecisionCheck deciding) {
    var from = act.from();
    var ruling = act.ruling();
    if (from != null && ruling != null) {
      deciding
          .origin(act)
          .ifPresent(
              origin ->
                  deciding.record(new Annulled(origin, DecisionCheck.target(event), from, ruling)));
    }
  }
}
