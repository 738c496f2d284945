package nl.peildatum.rule.correction;

import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DecisionCheck;

/** An annulment on record that hides days of a live chain. */
final class AnnulmentInForce {
  private AnnulmentInForce() {}

  /**
   * Whether the annulment is in force for a chain that no earlier act of the decision replaces;
   * notes that this act takes the annulment from that chain.
   */
  static boolean isTaken(RecordedEvent annulment, Annulled statement, DecisionCheck check) {
    var root =
        check
            .known()
            .chains()
            .of(statement.target().sequence())
            .filter(
                chain -> chain.annulledBy().filter(by -> by == annulment.sequence()).isPresent())
            .map(CorrectionChain::root)
            .filter(of -> !check.earlierActs().replaced(of));
    root.ifPresent(check.earlierActs()::retractAnnulment);
    return root.isPresent();
  }
}
