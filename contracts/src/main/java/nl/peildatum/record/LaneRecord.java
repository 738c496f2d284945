package nl.peildatum.record;

import java.util.Optional;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Fact;
import nl.peildatum.time.History;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded about one lane, and its state after each event that bore on it. The latest
 * timeline is kept with it once somebody has asked.
 */
public final class LaneRecord {
  private static final LaneRecord EMPTY = new LaneRecord(History.empty(), Appended.empty(), false);

  private final History<PolicyFact> history;
  private final Appended<LaneState> states;
  private final boolean hasClosed;
  private volatile @Nullable LaneAsOf latestOperational;
  private volatile @Nullable LaneAsOf latestFormal;

  private LaneRecord(History<PolicyFact> history, Appended<LaneState> states, boolean hasClosed) {
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
   * The same facts after something else bore on them: a publication, a commencement.
   *
   * @param by its sequence
   */
  LaneRecord reconsidered(long by) {
    return new LaneRecord(history, states.and(latestState().reconsidered(by)), hasClosed);
  }

  /** Whether a fact of it, live or not, ever said that only these are meant. */
  boolean hasClosed() {
    return hasClosed;
  }

  /** As its first fact names it. */
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
   * The state that the events up to a sequence make.
   *
   * @param sequence inclusive
   */
  private LaneState stateAt(long sequence) {
    var low = 0;
    var high = states.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (states.get(middle).sequence() > sequence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? LaneState.EMPTY : states.get(low - 1);
  }

  /**
   * Its timeline as known at a sequence.
   *
   * @param sequence inclusive
   * @param asked with all that is recorded up to the sequence, nothing left out
   */
  LaneAsOf timeline(long sequence, LaneState.Asked asked) {
    if (states.isEmpty()) {
      return LaneAsOf.empty(asked.lane());
    }
    if (sequence < latestState().sequence()) {
      return stateAt(sequence).timeline(asked);
    }
    var known = asked.basis() == Basis.FORMAL ? latestFormal : latestOperational;
    return known == null ? keep(asked.basis(), latestState().timeline(asked)) : known;
  }

  /** Two threads at once paint alike. */
  private LaneAsOf keep(Basis basis, LaneAsOf known) {
    if (basis == Basis.FORMAL) {
      latestFormal = known;
    } else {
      latestOperational = known;
    }
    return known;
  }
}
