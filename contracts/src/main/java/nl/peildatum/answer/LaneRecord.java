package nl.peildatum.answer;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Fact;
import nl.peildatum.time.History;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Place;

/**
 * A lane's history, with what it paints at the head once somebody has asked: derived, shared by all
 * later states of the record until an event bears on this lane. A Set or an End is painted over
 * what was painted before it; whatever else bears on the lane has it painted anew.
 */
final class LaneRecord {
  private final History<PolicyFact> history;
  private final long lastBearing;
  private final boolean hasClosed;
  private final Map<Basis, Painted> before;
  private volatile Map<Basis, Painted> atHead = Map.of();

  /**
   * @param facts how many of the history it shows
   */
  private record Painted(LaneAsKnown lane, int facts) {}

  private LaneRecord(
      History<PolicyFact> history,
      long lastBearing,
      boolean hasClosed,
      Map<Basis, Painted> before) {
    this.history = history;
    this.lastBearing = lastBearing;
    this.hasClosed = hasClosed;
    this.before = before;
  }

  static LaneRecord empty() {
    return new LaneRecord(History.empty(), 0, false, Map.of());
  }

  LaneRecord and(Fact<PolicyFact> fact) {
    var paintsOver = fact instanceof Fact.Stated;
    return new LaneRecord(
        history.and(fact),
        fact.sequence(),
        hasClosed || closes(fact),
        paintsOver ? lastPainted() : Map.of());
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
    return new LaneRecord(history, by, hasClosed, Map.of());
  }

  private Map<Basis, Painted> lastPainted() {
    var last = new EnumMap<Basis, Painted>(Basis.class);
    last.putAll(before);
    last.putAll(atHead);
    return last;
  }

  History<PolicyFact> history() {
    return history;
  }

  /** The sequence of the last event that bore on this lane: from there on it reads the same. */
  long lastBearing() {
    return lastBearing;
  }

  LaneAsKnown atHead(Lane lane, Basis basis, Function<Place<PolicyFact>, Dated> dated) {
    var known = atHead.get(basis);
    return known == null
        ? keep(basis, new Painted(painted(lane, basis, dated), history.facts().size()))
        : known.lane();
  }

  /** Painted outside the lock: two threads at once paint alike, and one of the two is kept. */
  private synchronized LaneAsKnown keep(Basis basis, Painted painted) {
    var more = new EnumMap<Basis, Painted>(Basis.class);
    more.put(basis, painted);
    more.putAll(atHead);
    atHead = more;
    return more.getOrDefault(basis, painted).lane();
  }

  private LaneAsKnown painted(Lane lane, Basis basis, Function<Place<PolicyFact>, Dated> dated) {
    var known = before.get(basis);
    return known == null
        ? LaneAsKnown.of(lane, history.places(lastBearing, sequence -> true), dated)
        : paintedOver(known, dated);
  }

  private LaneAsKnown paintedOver(Painted known, Function<Place<PolicyFact>, Dated> dated) {
    var lane = known.lane();
    for (var fact : history.facts().subList(known.facts(), history.facts().size())) {
      lane = lane.and(dated.apply(Place.of((Fact.Stated<PolicyFact>) fact)));
    }
    return lane;
  }
}
