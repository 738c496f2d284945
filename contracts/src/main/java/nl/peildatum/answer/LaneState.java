package nl.peildatum.answer;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
  private volatile Map<Basis, SoftReference<LaneAsKnown>> checkpoint = Map.of();

  /**
   * A question about a lane.
   *
   * @param history all facts of the lane, those that came after the state too
   * @param dated as of the state, or of any moment until the next one
   */
  record Asked(
      Lane lane,
      Basis basis,
      History<PolicyFact> history,
      Function<Place<PolicyFact>, Dated> dated) {}

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

  LaneAsKnown timeline(Asked asked) {
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
      known = known.and(asked.dated().apply(Place.of(next.lastFact(asked))));
      next.keepIfCheckpoint(asked.basis(), known);
    }
    return known;
  }

  private Fact.Stated<PolicyFact> lastFact(Asked asked) {
    return (Fact.Stated<PolicyFact>) asked.history().facts().get(facts - 1);
  }

  /** Shares with a timeline before it each place that reads the same. */
  private LaneAsKnown anew(Asked asked) {
    var earlier = new HashMap<Long, Dated>();
    keptBefore(asked.basis())
        .ifPresent(known -> known.places().forEach(it -> earlier.put(it.place().root(), it)));
    return LaneAsKnown.of(
        asked.lane(),
        asked.history().places(sequence, every -> true),
        place -> {
          var now = asked.dated().apply(place);
          var then = earlier.get(place.root());
          return then != null && now.hasPlaceAndStartsOf(then) ? then : now;
        });
  }

  private Optional<LaneAsKnown> keptBefore(Basis basis) {
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

  private @Nullable LaneAsKnown kept(Basis basis) {
    var known = checkpoint.get(basis);
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

  private void keepIfCheckpoint(Basis basis, LaneAsKnown known) {
    if (isCheckpoint()) {
      keep(basis, known);
    }
  }

  /** Two threads at once paint alike. */
  private synchronized void keep(Basis basis, LaneAsKnown known) {
    var more = new EnumMap<Basis, SoftReference<LaneAsKnown>>(Basis.class);
    more.putAll(checkpoint);
    more.put(basis, new SoftReference<>(known));
    checkpoint = more;
  }
}
