package nl.peildatum.rule;

import nl.peildatum.decision.Basis;
import nl.peildatum.decisionfile.Act;

/**
 * The record with the starts that a decision gives, by Commence or RecordPublication, to facts that
 * were announced without one. Computed before the other acts are checked, so that the order of acts
 * makes no difference to which Set an extension continues.
 */
final class StartsOfDecision {
  private StartsOfDecision() {}

  static ExtendedPolicy of(DecisionCheck deciding) {
    var acts = deciding.file().acts().stream().filter(StartsOfDecision::givesAStart).toList();
    if (acts.isEmpty()) {
      return deciding.extended();
    }
    var aside = new DecisionCheck(deciding.file(), deciding.head());
    acts.forEach(act -> take(act, aside));
    var record =
        AfterDecision.of(
            deciding.head(), deciding.file().id().orElse(DraftRecord.UNNAMED), aside.statements());
    return new ExtendedPolicy(record.asKnown(record.head(), Basis.OPERATIONAL, null));
  }

  private static boolean givesAStart(Act act) {
    return act instanceof Act.CommenceAct || act instanceof Act.RecordPublicationAct;
  }

  private static void take(Act act, DecisionCheck aside) {
    if (act instanceof Act.CommenceAct commence) {
      Commences.take(commence, aside);
    } else if (act instanceof Act.RecordPublicationAct publication) {
      RecordsPublication.take(publication, aside);
    }
  }
}
