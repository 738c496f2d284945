package nl.peildatum.answer;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Fact;
import nl.peildatum.time.History;

/**
 * A lane's history, with what it paints at the head once somebody has asked: derived, shared by all
 * later states of the record until an event bears on this lane.
 */
final class LaneRecord {
  private final History<PolicyFact> history;
  private final Map<Basis, LaneAsKnown> atHead = new EnumMap<>(Basis.class);

  private LaneRecord(History<PolicyFact> history) {
    this.history = history;
  }

  static LaneRecord empty() {
    return new LaneRecord(History.empty());
  }

  LaneRecord and(Fact<PolicyFact> fact) {
    return new LaneRecord(history.and(fact));
  }

  /** The same history after something else bore on it: a publication, a commencement. */
  LaneRecord reconsidered() {
    return new LaneRecord(history);
  }

  History<PolicyFact> history() {
    return history;
  }

  synchronized LaneAsKnown atHead(Basis basis, Supplier<LaneAsKnown> fold) {
    return atHead.computeIfAbsent(basis, b -> fold.get());
  }
}
