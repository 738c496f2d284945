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
import nl.peildatum.time.History;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Place;
import org.jspecify.annotations.Nullable;

/**
 * A lane after one of the events that bore on it. Its timeline is painted when somebody asks: a Set
 * or an End over the timeline before it, whatever else bears on the lane has it painted anew.
 * Between a state that is painted anew and the next of its kind nothing can move a start, so it
 * makes no difference as known at which of them a place is dated.
 *
 * <p>Some states are checkpoints: they keep their timeline while there is room in memory, so that
 * no other is far from one.
 */
final class LaneState {
  /** Before anything bore on a lane. */
  static final LaneState EMPTY = new LaneState(0, 0, null, false);

  private static final int BETWEEN_CHECKPOINTS = 4;
  private static final int LARGE = 512;
  private static final int BETWEEN_CHECKPOINTS_OF_LARGE = 16;
  private static final int MOST_STEPS_BACK = 32;

  private final int facts;
  private final long sequence;
  private final @Nullable LaneState before;
  private final boolean isPaintedOver;
  private volatile @Nullable SoftReference<LaneAsOf> operational;
  private volatile @Nullable SoftReference<LaneAsOf> formal;
  private volatile @Nullable FactWithStarts stated;

  /**
   * A question about a lane.
   *
   * @param history all facts of the lane, those that came after the state too
   * @param starting as of the state, or of any moment until the next one
   */
  record Asked(
      Lane lane,
      Basis basis,
      History<PolicyFact> history,
      Function<Place<PolicyFact>, FactWithStarts> starting) {}

  private LaneState(int facts, long sequence, @Nullable LaneState before, boolean isPaintedOver) {
    this.facts = facts;
    this.sequence = sequence;
    this.before = before;
    this.isPaintedOver = isPaintedOver;
  }

  /** After one fact more. */
  LaneState and(Fact<PolicyFact> fact) {
    return new LaneState(facts + 1, fact.sequence(), this, fact instanceof Fact.Stated);
  }

  /**
   * After something else bore on it: a publication, a commencement.
   *
   * @param by its sequence
   */
  LaneState reconsidered(long by) {
    return new LaneState(facts, by, this, false);
  }

  /** Of the event: until the next that bears on the lane it reads the same. */
  long sequence() {
    return sequence;
  }

  LaneAsOf timeline(Asked asked) {
    var missing = new ArrayDeque<LaneState>();
    var at = this;
    var known = at.kept(asked.basis());
    while (known == null && at.isPaintedOver) {
      missing.push(at);
      at = Objects.requireNonNull(at.before);
      known = at.kept(asked.basis());
    }
    if (known == null) {
      known = at.anew(asked);
      at.keepIfCheckpoint(asked.basis(), known);
    }
    for (var next : missing) {
      known = known.and(new DatedFact(next.stated(asked), asked.basis()));
      next.keepIfCheckpoint(asked.basis(), known);
    }
    return known;
  }

  /** The place of its fact, which is shared by both bases. */
  private FactWithStarts stated(Asked asked) {
    var known = stated;
    if (known == null) {
      var fact = (Fact.Stated<PolicyFact>) asked.history().facts().get(facts - 1);
      known = asked.starting().apply(Place.of(fact));
      stated = known;
    }
    return known;
  }

  /**
   * Shares with the timeline of the other basis all places, and with one before it each place that
   * reads the same.
   */
  private LaneAsOf anew(Asked asked) {
    var shared = new HashMap<Long, FactWithStarts>();
    Optional.ofNullable(kept(asked.basis() == Basis.FORMAL ? Basis.OPERATIONAL : Basis.FORMAL))
        .ifPresent(
            known -> known.places().forEach(it -> shared.put(it.place().root(), it.started())));
    var earlier = new HashMap<Long, DatedFact>();
    keptBefore(asked.basis())
        .ifPresent(known -> known.places().forEach(it -> earlier.put(it.place().root(), it)));
    return LaneAsOf.of(
        asked.lane(),
        asked.history().places(sequence, every -> true),
        place -> {
          var known = shared.get(place.root());
          var now = known == null ? asked.starting().apply(place) : known;
          var then = earlier.get(place.root());
          return then != null && now.isSameAs(then.started())
              ? then
              : new DatedFact(now, asked.basis());
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

  /** The empty state is of every lane, and keeps nothing of one. */
  private boolean isCheckpoint() {
    if (facts == 0) {
      return false;
    }
    return facts < LARGE
        ? !isPaintedOver || facts % BETWEEN_CHECKPOINTS == 0
        : isPaintedOver && facts % BETWEEN_CHECKPOINTS_OF_LARGE == 0;
  }

  private void keepIfCheckpoint(Basis basis, LaneAsOf known) {
    if (isCheckpoint()) {
      keep(basis, known);
    }
  }

  /** Two threads at once paint alike. */
  private void keep(Basis basis, LaneAsOf known) {
    if (basis == Basis.FORMAL) {
      formal = new SoftReference<>(known);
    } else {
      operational = new SoftReference<>(known);
    }
  }
}
