package nl.peildatum.rule.correction;

import java.util.ArrayList;
import java.util.Optional;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Target;
import nl.peildatum.decisionfile.Act.RetractDecisionAct;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DecisionsMeant;
import nl.peildatum.wording.Wording;

/**
 * The act RetractDecision: retracts everything that a decision states and that is still live, each
 * fact with its whole chain. Areas that it registered stay.
 */
public final class RetractDecisionHandler {
  private RetractDecisionHandler() {}

  public static void handle(RetractDecisionAct act, DecisionCheck check) {
    Optional.ofNullable(act.decision())
        .flatMap(id -> DecisionsMeant.find(id, act.pointer("decision"), check))
        .filter(decision -> isNoDataCorrection(decision, act, check))
        .ifPresent(decision -> retract(act, decision, check));
  }

  /** A correction is not undone: what it put right is stated anew with Correct. */
  private static boolean isNoDataCorrection(
      RecordedDecision decision, RetractDecisionAct act, DecisionCheck check) {
    var correction =
        check
            .head()
            .event(decision.firstSequence() + 1)
            .filter(event -> event.origin().instrument().is(InstrumentType.DATA_CORRECTION))
            .isPresent();
    if (correction) {
      refuse(Wording.of("fact-not-live.data-correction", decision.id()), act, check);
    }
    return !correction;
  }

  private static void retract(
      RetractDecisionAct act, RecordedDecision decision, DecisionCheck check) {
    var live = new ArrayList<RecordedEvent>();
    check.head().eventsOf(decision.id()).forEach(event -> live(event, check).ifPresent(live::add));
    if (live.isEmpty()) {
      refuse(Wording.of("fact-not-live.nothing-left", decision.id()), act, check);
    }
    warnOfAreas(decision, check);
    check
        .origin(act)
        .ifPresent(
            origin -> live.forEach(event -> check.record(new Retracted(origin, Target.of(event)))));
  }

  /** The event to retract for an event of the decision; empty if nothing of it is live. */
  private static Optional<RecordedEvent> live(RecordedEvent event, DecisionCheck check) {
    return switch (event.statement()) {
      case Statement.Stated stated -> liveEnd(event, check);
      case Statement.Annulled annulled ->
          Optional.of(event)
              .filter(it -> AnnulmentInForce.isTaken(it, annulled, check))
              .filter(it -> retractsFirst(it, check));
      case Statement.AreaRegistered area -> Optional.empty();
      case Statement.AreaSucceeded area -> Optional.empty();
      default -> Optional.of(event).filter(it -> retractsFirst(it, check));
    };
  }

  private static Optional<RecordedEvent> liveEnd(RecordedEvent event, DecisionCheck check) {
    return check
        .known()
        .chains()
        .of(event.sequence())
        .filter(chain -> !check.earlierActs().replaced(chain.root()))
        .map(
            chain -> {
              check.earlierActs().replace(chain.root());
              return check.head().event(chain.liveEnd()).orElseThrow();
            });
  }

  /** Whether nothing retracted the event before; notes that this act does. */
  private static boolean retractsFirst(RecordedEvent event, DecisionCheck check) {
    var sequence = event.sequence();
    if (check.known().isRetracted(sequence) || check.earlierActs().retracted(sequence)) {
      return false;
    }
    check.earlierActs().retract(sequence);
    return true;
  }

  private static void warnOfAreas(RecordedDecision decision, DecisionCheck check) {
    var areas =
        check.head().eventsOf(decision.id()).filter(event -> isOfAreas(event.statement())).count();
    if (areas > 0) {
      check.warn("areas-stay", Wording.of("areas-stay", decision.id()));
    }
  }

  private static boolean isOfAreas(Statement statement) {
    return statement instanceof Statement.AreaRegistered
        || statement instanceof Statement.AreaSucceeded;
  }

  private static void refuse(Wording detail, RetractDecisionAct act, DecisionCheck check) {
    check.refuse("fact-not-live", act.pointer("decision"), detail);
  }
}
