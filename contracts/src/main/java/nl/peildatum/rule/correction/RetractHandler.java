package nl.peildatum.rule.correction;

import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.decisionfile.Act.RetractAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.FactNotLive;
import nl.peildatum.rule.RecordedTargets;
import nl.peildatum.wording.Wording;

/**
 * The act Retract: removes a live fact that was this register's own error, with its whole chain.
 */
public final class RetractHandler {
  private static final Wording AREAS_STAY = Wording.of("fact-not-live.area");

  private RetractHandler() {}

  public static void handle(RetractAct act, DecisionCheck check) {
    var reference = act.fact();
    if (reference == null) {
      return;
    }
    var pointer = act.pointer("fact");
    new RecordedTargets(check)
        .find(reference, pointer)
        .filter(event -> isLive(event, pointer, check))
        .ifPresent(
            event ->
                check
                    .origin(act)
                    .ifPresent(
                        origin -> check.record(new Statement.Retracted(origin, Target.of(event)))));
  }

  private static boolean isLive(RecordedEvent event, String pointer, DecisionCheck check) {
    return switch (event.statement()) {
      case Statement.Stated stated -> isLiveChain(event, pointer, check);
      case Statement.Corrected corrected -> isLiveChain(event, pointer, check);
      case Statement.Annulled annulled -> isLiveAnnulment(event, annulled, pointer, check);
      case Statement.Retracted retracted ->
          refuse(pointer, Wording.of("fact-not-live.retraction"), check);
      case Statement.DecisionRecorded decision ->
          refuse(pointer, Wording.of("fact-not-live.decision"), check);
      case Statement.DecisionCorrected corrected ->
          refuse(pointer, Wording.of("fact-not-live.decision-correction"), check);
      case Statement.AreaRegistered area -> refuse(pointer, AREAS_STAY, check);
      case Statement.AreaSucceeded succession -> refuse(pointer, AREAS_STAY, check);
      default -> isNotRetracted(event, pointer, check);
    };
  }

  private static boolean isLiveChain(RecordedEvent event, String pointer, DecisionCheck check) {
    var live = FactNotLive.live(event, pointer, check);
    live.ifPresent(fact -> check.earlierActs().replace(fact.chain().root()));
    return live.isPresent();
  }

  private static boolean isLiveAnnulment(
      RecordedEvent event, Statement.Annulled annulled, String pointer, DecisionCheck check) {
    return AnnulmentInForce.isTaken(event, annulled, check)
        ? isNotRetracted(event, pointer, check)
        : refuse(pointer, Wording.of("fact-not-live.annulment", event.sequence()), check);
  }

  private static boolean isNotRetracted(RecordedEvent event, String pointer, DecisionCheck check) {
    var sequence = event.sequence();
    if (check.known().isRetracted(sequence) || check.earlierActs().retracted(sequence)) {
      return refuse(pointer, Wording.of("fact-not-live.retracted-already", sequence), check);
    }
    check.earlierActs().retract(sequence);
    return true;
  }

  private static boolean refuse(String pointer, Wording detail, DecisionCheck check) {
    FactNotLive.refuse(pointer, detail, check);
    return false;
  }
}
