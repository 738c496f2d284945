package nl.peildatum.answer;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
 * A lane after one of the events that bore on it, with the timeline that follows once somebody has
 * asked. A Set or an End is painted over the timeline before it; whatever else bears on the lane
 * has it painted anew. The latest timeline is kept; of earlier ones some are, while there is room
 * in memory.
 */
final class LaneRecord {
  private static final int STEPS_BETWEEN_KEPT = 4;
  private static final int LARGE = 512;
  private static final int STEPS_BETWEEN_KEPT_OF_LARGE = 16;
  private static final int STEPS_BACK = 32;

  private final History<PolicyFact> history;
  private final long lastBearing;
  private final boolean hasClosed;
  private final @Nullable LaneRecord before;
  private final boolean isPaintedOver;
  private volatile Map<Basis, LaneAsKnown> painted = Map.of();
  private volatile Map<Basis, SoftReference<LaneAsKnown>> paintedEarlier = Map.of();

  /**
   * @param before {@code null} = nothing bore on the lane before
   * @param isPaintedOver the last fact is painted over the timeline before it; else all is anew
   */
  private LaneRecord(
      History<PolicyFact> history,
      long lastBearing,
      boolean hasClosed,
      @Nullable LaneRecord before,
      boolean isPaintedOver) {
    this.history = history;
    this.lastBearing = lastBearing;
    this.hasClosed = hasClosed;
    this.before = before;
    this.isPaintedOver = isPaintedOver;
  }

  static LaneRecord empty() {
    return new LaneRecord(History.empty(), 0, false, null, false);
  }

  LaneRecord and(Fact<PolicyFact> fact) {
    return new LaneRecord(
        history.and(fact),
        fact.sequence(),
        hasClosed || closes(fact),
        this,
        fact instanceof Fact.Stated);
  }

  private static boolean closes(Fact<PolicyFact> fact) {
    return switch (fact) {
      case Fact.Stated<PolicyFact> stated -> stated.content().onlyThese();
      case Fact.Corrected<PolicyFact> corrected -> corrected.content().onlyThese();
      default -> false;
    };
  }

  /** Whether a fact of it, live or not, ever said that only these are meant. */
  boolean hasClosed() {
    return hasClosed;
  }

  /**
   * The same history after something else bore on it: a publication, a commencement.
   *
   * @param by its sequence
   */
  LaneRecord reconsidered(long by) {
    return new LaneRecord(history, by, hasClosed, this, false);
  }

  History<PolicyFact> history() {
    return history;
  }

  /** The sequence of the event: until the next that bears on this lane it reads the same. */
  long lastBearing() {
    return lastBearing;
  }

  /**
   * The timeline, painted over the last one before it that is kept.
   *
   * @param isLatest it is kept then, since it will be asked for again
   */
  LaneAsKnown known(
      Lane lane, Basis basis, boolean isLatest, Function<Place<PolicyFact>, Dated> dated) {
    var missing = new ArrayDeque<LaneRecord>();
    var at = this;
    var known = at.kept(basis);
    while (known == null) {
      missing.push(at);
      if (at.before == null || !at.isPaintedOver) {
        known = LaneAsKnown.empty(lane);
      } else {
        at = at.before;
        known = at.kept(basis);
      }
    }
    for (var next : missing) {
      known = next.isPaintedOver ? next.paintedOver(known, dated) : next.anew(lane, basis, dated);
      if (isLatest && next == this) {
        keep(basis, known);
      } else if (next.isStep()) {
        next.keepWhileThereIsRoom(basis, known);
      }
    }
    return known;
  }

  private LaneAsKnown paintedOver(LaneAsKnown known, Function<Place<PolicyFact>, Dated> dated) {
    return known.and(dated.apply(Place.of((Fact.Stated<PolicyFact>) history.facts().getLast())));
  }

  /** Shares with a timeline before it what reads the same. */
  private LaneAsKnown anew(Lane lane, Basis basis, Function<Place<PolicyFact>, Dated> dated) {
    var earlier = new HashMap<Long, Dated>();
    keptBefore(basis)
        .ifPresent(known -> known.places().forEach(it -> earlier.put(it.place().root(), it)));
    return LaneAsKnown.of(
        lane,
        history.places(lastBearing, sequence -> true),
        place -> {
          var now = dated.apply(place);
          var then = earlier.get(place.root());
          return then != null && now.isLike(then) ? then : now;
        });
  }

  private Optional<LaneAsKnown> keptBefore(Basis basis) {
    var at = before;
    for (var steps = 0; at != null && steps < STEPS_BACK; steps++) {
      var known = at.kept(basis);
      if (known != null) {
        return Optional.of(known);
      }
      at = at.before;
    }
    return Optional.empty();
  }

  private @Nullable LaneAsKnown kept(Basis basis) {
    var known = painted.get(basis);
    var earlier = known == null ? paintedEarlier.get(basis) : null;
    return earlier == null ? known : earlier.get();
  }

  /** Some earlier timelines are kept, so that no other is far from one. */
  private boolean isStep() {
    var size = history.facts().size();
    return size < LARGE
        ? !isPaintedOver || size % STEPS_BETWEEN_KEPT == 0
        : isPaintedOver && size % STEPS_BETWEEN_KEPT_OF_LARGE == 0;
  }

  /** Two threads at once paint alike. */
  private synchronized void keep(Basis basis, LaneAsKnown known) {
    var more = new EnumMap<Basis, LaneAsKnown>(Basis.class);
    more.putAll(painted);
    more.put(basis, known);
    painted = more;
  }

  private synchronized void keepWhileThereIsRoom(Basis basis, LaneAsKnown known) {
    var more = new EnumMap<Basis, SoftReference<LaneAsKnown>>(Basis.class);
    more.putAll(paintedEarlier);
    more.put(basis, new SoftReference<>(known));
    paintedEarlier = more;
  }

  /** Another event bore on the lane: this is its latest timeline no longer. */
  void isFollowed() {
    if (isStep()) {
      painted.forEach(this::keepWhileThereIsRoom);
    }
    painted = Map.of();
  }
}
