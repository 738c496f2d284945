package nl.peildatum.rule;

import nl.peildatum.decision.Basis;
import nl.peildatum.decisionfile.Act;

/**
 * The record with the starts that a decision gives to what was announced without one, by Commence
 * or RecordPublication. Read before its other acts, so that the order of acts makes no difference
 * to what an extension continues.
 */
final class StartedHere {
  private StartedHere() {}

  static Extended of(Deciding deciding) {
    var acts = deciding.file().acts().stream().filter(StartedHere::givesAStart).toList();
    if (acts.isEmpty()) {
      return deciding.extended();
    }
    var aside = new Deciding(deciding.file(), deciding.head());
    acts.forEach(act -> take(act, aside));
    var record =
        AfterDecision.of(
            deciding.head(), deciding.file().id().orElse(Draft.UNNAMED), aside.statements());
    return new Extended(record.asKnown(record.head(), Basis.OPERATIONAL, null));
  }

  private static boolean givesAStart(Act act) {
    return act instanceof Act.CommenceAct || act instanceof Act.RecordPublicationAct;
  }

  private static void take(Act act, Deciding aside) {
    if (act instanceof Act.CommenceAct commence) {
      Commences.take(commence, aside);
    } else if (act instanceof Act.RecordPublicationAct publication) {
      RecordsPublication.take(publication, aside);
    }
  }
}
