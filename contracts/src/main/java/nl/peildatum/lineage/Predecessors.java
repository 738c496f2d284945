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
import nl.peildatum.area.KnownAreas;
import nl.peildatum.area.Succession;

/**
 * What an area came from, newest first; of one day, in the order recorded. Whoever goes back does
 * not come forward again: what joined a predecessor after the area had left it is no part of it.
 */
final class Predecessors {
  private final KnownAreas areas;
  private final List<Step> toOwn;
  private final Set<String> seen = new HashSet<>();
  private final PriorityQueue<Behind> waiting =
      new PriorityQueue<>(
          Comparator.comparing(Behind::on).reversed().thenComparingInt(Behind::noticed));
  private int noticed;

  /**
   * @param noticed in which order
   * @param toOwn how many steps of the way to the own ground lead here; -1 = another way
   */
  private record Behind(Reached reached, LocalDate on, int noticed, int toOwn) {}

  private Predecessors(KnownAreas areas, List<Step> toOwn) {
    this.areas = areas;
    this.toOwn = toOwn;
  }

  /**
   * @param toOwn the way back to the area asked for; none = it did not become another one
   */
  static List<Reached> of(Reached area, List<Step> toOwn, KnownAreas areas) {
    var predecessors = new Predecessors(areas, toOwn);
    predecessors.seen.add(area.area());
    predecessors.lookBehind(area, 0);
    return predecessors.newestFirst();
  }

  /** Some areas, and all that one of them came from. */
  static Set<String> with(Collection<AreaId> some, KnownAreas areas) {
    var predecessors = new Predecessors(areas, List.of());
    some.forEach(area -> predecessors.seen.add(area.value()));
    some.forEach(area -> predecessors.lookBehind(Reached.atStart(area.value()), 0));
    predecessors.newestFirst();
    return predecessors.seen;
  }

  private List<Reached> newestFirst() {
    var found = new ArrayList<Reached>();
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (seen.add(next.reached().area())) {
        found.add(next.reached());
        lookBehind(next.reached(), next.toOwn());
      }
    }
    return found;
  }

  private void lookBehind(Reached reached, int onWay) {
    for (var by : areas.successionsInto(new AreaId(reached.area()))) {
      if (reached.left() == null || !by.on().isAfter(reached.left())) {
        var longer = onWay(onWay, by);
        var behind = reached.back(by, !toOwn.isEmpty() && longer >= 0);
        waiting.add(new Behind(behind, by.on(), noticed++, longer));
      }
    }
  }

  /** All that is behind the area asked for is on its ground. */
  private int onWay(int already, Succession by) {
    if (already < 0 || already >= toOwn.size()) {
      return already;
    }
    return toOwn.get(already).equals(Paths.step(by.predecessor(), by)) ? already + 1 : -1;
  }
}
