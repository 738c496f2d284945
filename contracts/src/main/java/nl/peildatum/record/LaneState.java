package nl.peildatum.record;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Fact;
import nl.peildatum.time.FactChain;
import nl.peildatum.time.History;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The state of a lane after one of the events that affected it. Its timeline is computed on first
 * use. After a Set or an End, the new fact is added to the timeline of the state before; after any
 * other event, the whole timeline is computed anew. Between two states that are computed anew no
 * event can move a start, so a fact has equal starts at each state between them.
 *
 * <p>Some states are checkpoints: they keep their timeline while there is room in memory, so that
 * every state is few steps away from a checkpoint.
 */
final class LaneState {
  /** The state of a lane before its first event. */
  static final LaneState EMPTY = new LaneState(0, 0, null, false);

  private static final int BETWEEN_CHECKPOINTS = 4;
  private static final int LARGE = 512;
  private static final int BETWEEN_CHECKPOINTS_OF_LARGE = 16;
  private static final int MOST_STEPS_BACK = 32;

  private final int facts;
  private final long sequence;
  private final @Nullable LaneState before;
  private final boolean addsChain;
  private volatile @Nullable SoftReference<LaneAsOf> operational;
  private volatile @Nullable SoftReference<LaneAsOf> formal;
  private volatile @Nullable FactWithStarts stated;

  /**
   * The data from which a timeline is computed.
   *
   * @param history all facts of the lane, including those recorded after the state
   * @param withStarts gives a chain its starts, as known at the state or at any moment before the
   *     next state
   */
  record TimelineInput(
      Lane lane,
      Basis basis,
      History<PolicyFact> history,
      Function<FactChain<PolicyFact>, FactWithStarts> withStarts) {}

  private LaneState(int facts, long sequence, @Nullable LaneState before, boolean addsChain) {
    this.facts = facts;
    this.sequence = sequence;
    this.before = before;
    this.addsChain = addsChain;
  }

  /** The state after one more fact. */
  LaneState and(Fact<PolicyFact> fact) {
    return new LaneState(facts + 1, fact.sequence(), this, fact instanceof Fact.Stated);
  }

  /**
   * The state after an event that adds no fact but may move a start: a publication, a commencement.
   *
   * @param by sequence of that event
   */
  LaneState reconsidered(long by) {
    return new LaneState(facts, by, this, false);
  }

  /**
   * The sequence of the event that made this state; the state applies until the next such event.
   */
  long sequence() {
    return sequence;
  }

  /**
   * Whether Sets and Ends were added since, and nothing else happened.
   *
   * @param earlier sequence, inclusive
   */
  boolean onlyAddsSince(long earlier) {
    var at = this;
    while (at.sequence > earlier) {
      if (!at.addsChain) {
        return false;
      }
      at = Objects.requireNonNull(at.before);
    }
    return true;
  }

  LaneAsOf timeline(TimelineInput input) {
    var missing = new ArrayDeque<LaneState>();
    var at = this;
    var known = at.kept(input.basis());
    while (known == null && at.addsChain) {
      missing.push(at);
      at = Objects.requireNonNull(at.before);
      known = at.kept(input.basis());
    }
    if (known == null) {
      known = at.anew(input);
      at.keepIfCheckpoint(input.basis(), known);
    }
    for (var next : missing) {
      known = known.and(new DatedFact(next.stated(input), input.basis()));
      next.keepIfCheckpoint(input.basis(), known);
    }
    return known;
  }

  /** The fact that made this state, with its starts; both bases share it. */
  private FactWithStarts stated(TimelineInput input) {
    var known = stated;
    if (known == null) {
      var fact = (Fact.Stated<PolicyFact>) input.history().facts().get(facts - 1);
      known = input.withStarts().apply(FactChain.of(fact));
      stated = known;
    }
    return known;
  }

  /**
   * Computes the timeline from all facts. Reuses the facts of the other basis, and each unchanged
   * fact of an earlier timeline of this basis.
   */
  private LaneAsOf anew(TimelineInput input) {
    var shared = new HashMap<Long, FactWithStarts>();
    Optional.ofNullable(kept(input.basis() == Basis.FORMAL ? Basis.OPERATIONAL : Basis.FORMAL))
        .ifPresent(
            known -> known.facts().forEach(it -> shared.put(it.chain().root(), it.started())));
    var earlier = new HashMap<Long, DatedFact>();
    keptBefore(input.basis())
        .ifPresent(known -> known.facts().forEach(it -> earlier.put(it.chain().root(), it)));
    return LaneAsOf.of(
        input.lane(),
        input.history().chains(sequence, every -> true),
        chain -> {
          var known = shared.get(chain.root());
          var now = known == null ? input.withStarts().apply(chain) : known;
          var before = earlier.get(chain.root());
          return before != null && now.isSameAs(before.started())
              ? before
              : new DatedFact(now, input.basis());
        });
  }

  private Optional<LaneAsOf> keptBefore(Basis basis) {
    var at = before;
    for (var steps = 0; at != null && steps < MOST_STEPS_BACK; steps++) {
      var known = at.kept(basis);
      if (known != null) {
        return Optional.of(known);
      }
      at = at.before;
    }
    return Optional.empty();
  }

  private @Nullable LaneAsOf kept(Basis basis) {
    var known = basis == Basis.FORMAL ? formal : operational;
    return known == null ? null : known.get();
  }

  /**
   * Whether this state keeps its timeline. The empty state never does, since all lanes share it.
   */
  private boolean isCheckpoint() {
    if (facts == 0) {
      return false;
    }
    return facts < LARGE
        ? !addsChain || facts % BETWEEN_CHECKPOINTS == 0
        : addsChain && facts % BETWEEN_CHECKPOINTS_OF_LARGE == 0;
  }

  private void keepIfCheckpoint(Basis basis, LaneAsOf known) {
    if (isCheckpoint()) {
      keep(basis, known);
    }
  }

  /** Keeps a timeline without a lock: two threads that compute it compute equal ones. */
  private void keep(Basis basis, LaneAsOf known) {
    if (basis == Basis.FORMAL) {
      formal = new SoftReference<>(known);
    } else {
      operational = new SoftReference<>(known);
    }
  }
}
