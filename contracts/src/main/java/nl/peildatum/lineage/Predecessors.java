package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;

/**
 * Finds the predecessors of an area, newest succession first; those of one day in the order
 * recorded. Only successions on or before the previous step back are followed: an area that joined
 * a predecessor after the area left that predecessor is not included.
 */
final class Predecessors {
  private final Gazetteer areas;

  /** The steps back to the area asked for; empty = that area did not become another one. */
  private final List<LineageStep> toOwn;

  private final Set<String> seen = new HashSet<>();
  private final PriorityQueue<NextPredecessor> waiting =
      new PriorityQueue<>(
          Comparator.comparing(NextPredecessor::on)
              .reversed()
              .thenComparingInt(NextPredecessor::rank));
  private int rank;

  /**
   * A predecessor that is still to be visited.
   *
   * @param on day of the succession, Europe/Amsterdam
   * @param rank rank in the order found
   * @param onWay number of steps back to the area asked for that lead here; -1 = not on the way to
   *     it
   */
  private record NextPredecessor(ReachedArea reached, LocalDate on, int rank, int onWay) {}

  private Predecessors(Gazetteer areas, List<LineageStep> toOwn) {
    this.areas = areas;
    this.toOwn = toOwn;
  }

  /**
   * The predecessors of a reached area.
   *
   * @param toOwn the steps back to the area asked for; empty = that area did not become another one
   */
  static List<ReachedArea> of(ReachedArea area, List<LineageStep> toOwn, Gazetteer areas) {
    var predecessors = new Predecessors(areas, toOwn);
    predecessors.seen.add(area.area());
    predecessors.addPredecessors(area, 0);
    return predecessors.newestFirst();
  }

  /** The ids of some areas and of all predecessors of any of them. */
  static Set<String> with(Collection<AreaId> some, Gazetteer areas) {
    var predecessors = new Predecessors(areas, List.of());
    some.forEach(area -> predecessors.seen.add(area.value()));
    some.forEach(area -> predecessors.addPredecessors(ReachedArea.atStart(area.value()), 0));
    predecessors.newestFirst();
    return predecessors.seen;
  }

  private List<ReachedArea> newestFirst() {
    var found = new ArrayList<ReachedArea>();
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (seen.add(next.reached().area())) {
        found.add(next.reached());
        addPredecessors(next.reached(), next.onWay());
      }
    }
    return found;
  }

  private void addPredecessors(ReachedArea reached, int onWay) {
    for (var by : areas.successionsInto(new AreaId(reached.area()))) {
      if (reached.leftOn() == null || !by.on().isAfter(reached.leftOn())) {
        var nextOnWay = onWay(onWay, by);
        var predecessor = reached.back(by, !toOwn.isEmpty() && nextOnWay >= 0);
        waiting.add(new NextPredecessor(predecessor, by.on(), rank++, nextOnWay));
      }
    }
  }

  /**
   * The number of steps on the way to the area asked for after one more step back; -1 = left the
   * way. Every predecessor of the area asked for counts as on the way.
   */
  private int onWay(int already, Succession by) {
    if (already < 0 || already >= toOwn.size()) {
      return already;
    }
    return toOwn.get(already).equals(Paths.step(by.predecessor(), by)) ? already + 1 : -1;
  }
}
