package nl.peildatum.record;

import java.util.Optional;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.Fact;
import nl.peildatum.time.History;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * All facts recorded about one lane, and the state of the lane after each event that affected it.
 * The latest timeline of each basis is kept after its first use.
 */
public final class LaneRecord {
  private static final LaneRecord EMPTY =
      new LaneRecord(History.empty(), AppendOnlyList.empty(), false);

  private final History<PolicyFact> history;
  private final AppendOnlyList<LaneState> states;
  private final boolean hasClosed;
  private volatile @Nullable LaneAsOf latestOperational;
  private volatile @Nullable LaneAsOf latestFormal;

  private LaneRecord(
      History<PolicyFact> history, AppendOnlyList<LaneState> states, boolean hasClosed) {
    this.history = history;
    this.states = states;
    this.hasClosed = hasClosed;
  }

  static LaneRecord empty() {
    return EMPTY;
  }

  LaneRecord and(Fact<PolicyFact> fact) {
    return new LaneRecord(
        history.and(fact), states.and(latestState().and(fact)), hasClosed || closes(fact));
  }

  private static boolean closes(Fact<PolicyFact> fact) {
    return switch (fact) {
      case Fact.Stated<PolicyFact> stated -> stated.content().onlyThese();
      case Fact.Corrected<PolicyFact> corrected -> corrected.content().onlyThese();
      default -> false;
    };
  }

  /**
   * This record after an event that adds no fact but may move a start: a publication, a
   * commencement.
   *
   * @param by sequence of that event
   */
  LaneRecord reconsidered(long by) {
    return new LaneRecord(history, states.and(latestState().reconsidered(by)), hasClosed);
  }

  /** Whether a fact of this lane, live or not, ever stated a closed list. */
  boolean hasClosed() {
    return hasClosed;
  }

  /** The lane as its first fact names it; empty if there is no fact. */
  Optional<Lane> lane() {
    return history.facts().isEmpty()
            || !(history.facts().getFirst() instanceof Fact.Stated<PolicyFact> first)
        ? Optional.empty()
        : Optional.of(first.content().lane());
  }

  public History<PolicyFact> history() {
    return history;
  }

  private LaneState latestState() {
    return states.isEmpty() ? LaneState.EMPTY : states.getLast();
  }

  /**
   * The state of the lane after the events up to a sequence.
   *
   * @param sequence inclusive
   */
  private LaneState stateAt(long sequence) {
    var count = states.countWhile(state -> state.sequence() <= sequence);
    return count == 0 ? LaneState.EMPTY : states.get(count - 1);
  }

  /**
   * Whether Sets and Ends were added between two moments, and nothing else happened.
   *
   * @param earlier sequence, inclusive
   * @param sequence inclusive
   */
  boolean onlyAdds(long earlier, long sequence) {
    return stateAt(sequence).onlyAddsSince(earlier);
  }

  /**
   * The timeline of this lane as known at a sequence.
   *
   * @param sequence inclusive
   * @param input without a filter: all events up to the sequence count
   */
  LaneAsOf timeline(long sequence, LaneState.TimelineInput input) {
    if (states.isEmpty()) {
      return LaneAsOf.empty(input.lane());
    }
    if (sequence < latestState().sequence()) {
      return stateAt(sequence).timeline(input);
    }
    var known = input.basis() == Basis.FORMAL ? latestFormal : latestOperational;
    return known == null ? keep(input.basis(), latestState().timeline(input)) : known;
  }

  /** Keeps a timeline without a lock: two threads that compute it compute equal ones. */
  private LaneAsOf keep(Basis basis, LaneAsOf known) {
    if (basis == Basis.FORMAL) {
      latestFormal = known;
    } else {
      latestOperational = known;
    }
    return known;
  }
}
