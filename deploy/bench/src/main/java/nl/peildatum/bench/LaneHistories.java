package nl.peildatum.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.time.Fact;
import nl.peildatum.time.History;
import nl.peildatum.time.Lane;

/**
 * Groups recorded events into one history per lane; for events of Sets, Ends and their revisions
 * only.
 */
final class LaneHistories {
  private LaneHistories() {}

  static Map<Lane, History<PolicyFact>> of(List<RecordedEvent> events) {
    var histories = new TreeMap<Lane, History<PolicyFact>>();
    for (var event : events) {
      switch (event.statement()) {
        case Statement.DecisionRecorded decision -> {}
        case Statement.AreaRegistered area -> {}
        case Statement.OfAct act ->
            histories.merge(
                lane(act),
                History.<PolicyFact>empty().and(factOf(event.sequence(), act)),
                (history, added) -> history.and(added.facts().getFirst()));
        default -> throw unsupported(event.statement());
      }
    }
    return histories;
  }

  static Fact<PolicyFact> factOf(long sequence, Statement.OfAct statement) {
    return switch (statement) {
      case Statement.Stated s -> new Fact.Stated<>(sequence, s.fact());
      case Statement.Corrected c ->
          new Fact.Corrected<>(sequence, c.target().sequence(), c.result());
      case Statement.Retracted r -> new Fact.Retracted<>(sequence, r.target().sequence());
      case Statement.Annulled a -> new Fact.Annulled<>(sequence, a.target().sequence(), a.from());
      default -> throw unsupported(statement);
    };
  }

  private static Lane lane(Statement.OfAct statement) {
    return switch (statement) {
      case Statement.Stated s -> s.fact().lane();
      case Statement.Corrected c -> c.result().lane();
      case Statement.Retracted r -> lane(r.target());
      case Statement.Annulled a -> lane(a.target());
      default -> throw unsupported(statement);
    };
  }

  private static Lane lane(Target target) {
    var lane = target.lane();
    if (lane == null) {
      throw new IllegalStateException("target without a lane: " + target);
    }
    return lane;
  }

  private static IllegalStateException unsupported(Statement statement) {
    return new IllegalStateException("unsupported in an invented record: " + statement);
  }
}
