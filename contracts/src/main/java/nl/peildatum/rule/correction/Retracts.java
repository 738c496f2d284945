package nl.peildatum.rule.correction;

import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decisionfile.Act.RetractAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.FactNotLive;
import nl.peildatum.rule.RecordedTargets;

/**
 * The act Retract: removes a live fact that was this register's own error, with its whole chain.
 */
public final class Retracts {
  private static final String AREAS_STAY =
      "What is said about an area is not retracted. Register another area, or record what became of"
          + " this one.";

  private Retracts() {}

  public static void take(RetractAct act, DecisionCheck deciding) {
    var reference = act.fact();
    if (reference == null) {
      return;
    }
    var pointer = act.pointer("fact");
    new RecordedTargets(deciding)
        .find(reference, pointer)
        .filter(event -> isLive(event, pointer, deciding))
        .ifPresent(
            event ->
                deciding
                    .origin(act)
                    .ifPresent(
                        origin ->
                            deciding.record(
                                new Statement.Retracted(origin, DecisionCheck.target(event)))));
  }

  private static boolean isLive(RecordedEvent event, String pointer, DecisionCheck deciding) {
    return switch (event.statement()) {
      case Statement.Stated stated -> isLiveChain(event, pointer, deciding);
      case Statement.Corrected corrected -> isLiveChain(event, pointer, deciding);
      case Statement.Annulled annulled -> isLiveAnnulment(event, annulled, pointer, deciding);
      case Statement.Retracted retracted ->
          refuse(pointer, "A retraction is not retracted: state the fact anew.", deciding);
      case Statement.DecisionRecorded decision ->
          refuse(pointer, "Name the decision's facts, not the decision itself.", deciding);
      case Statement.AreaRegistered area -> refuse(pointer, AREAS_STAY, deciding);
      case Statement.AreaSucceeded succession -> refuse(pointer, AREAS_STAY, deciding);
      default -> isNotRetracted(event, pointer, deciding);
    };
  }

  private static boolean isLiveChain(RecordedEvent event, String pointer, DecisionCheck deciding) {
    var live = FactNotLive.live(event, pointer, deciding);
    live.ifPresent(fact -> deciding.earlier().replace(fact.chain().root()));
    return live.isPresent();
  }

  private static boolean isLiveAnnulment(
      RecordedEvent event, Statement.Annulled annulled, String pointer, DecisionCheck deciding) {
    var chain =
        deciding
            .known()
            .chains()
            .of(annulled.target().sequence())
            .filter(of -> of.annulledBy().filter(by -> by == event.sequence()).isPresent())
            .filter(of -> !deciding.earlier().replaced(of.root()));
    if (chain.isEmpty()) {
      return refuse(
          pointer, "Annulment " + event.sequence() + " or what it annuls was retracted.", deciding);
    }
    chain.ifPresent(of -> deciding.earlier().retractAnnulment(of.root()));
    return isNotRetracted(event, pointer, deciding);
  }

  private static boolean isNotRetracted(
      RecordedEvent event, String pointer, DecisionCheck deciding) {
    var sequence = event.sequence();
    if (deciding.known().isRetracted(sequence) || deciding.earlier().retracted(sequence)) {
      return refuse(pointer, "Fact " + sequence + " was retracted already.", deciding);
    }
    deciding.earlier().retract(sequence);
    return true;
  }

  private static boolean refuse(String pointer, String detail, DecisionCheck deciding) {
    FactNotLive.refuse(pointer, detail, deciding);
    return false;
  }
}
