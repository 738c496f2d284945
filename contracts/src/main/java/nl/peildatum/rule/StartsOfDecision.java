package nl.peildatum.rule;

import nl.peildatum.decision.Basis;
import nl.peildatum.decisionfile.Act;

/**
 * Builds the record with the starts that a decision gives, by Commence or RecordPublication, to
 * facts that were announced without one. Computed before the other acts are checked, so that the
 * order of acts makes no difference to which Set an extension continues.
 */
final class StartsOfDecision {
  private StartsOfDecision() {}

  static ExtensionLinks of(DecisionCheck check) {
    var acts = check.file().acts().stream().filter(StartsOfDecision::givesAStart).toList();
    if (acts.isEmpty()) {
      return check.extensionsOnRecord();
    }
    var aside = new DecisionCheck(check.file(), check.head());
    acts.forEach(act -> handle(act, aside));
    var record =
        AfterDecision.of(
            check.head(), check.file().id().orElse(DraftRecord.UNNAMED), aside.statements());
    return new ExtensionLinks(record.atHead(Basis.OPERATIONAL));
  }

  private static boolean givesAStart(Act act) {
    return act instanceof Act.CommenceAct || act instanceof Act.RecordPublicationAct;
  }

  private static void handle(Act act, DecisionCheck aside) {
    if (act instanceof Act.CommenceAct commence) {
      CommenceHandler.handle(commence, aside);
    } else if (act instanceof Act.RecordPublicationAct publication) {
      RecordPublicationHandler.handle(publication, aside);
    }
  }
}
