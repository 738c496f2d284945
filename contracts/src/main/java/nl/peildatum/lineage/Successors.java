package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;

/**
 * Finds the successors of an area, and theirs, earliest first. What left a successor before the
 * ground of the area joined it is not followed. Each area is found by the earliest succession that
 * leads to it; of one day, by the one recorded first.
 */
final class Successors {
  private final Gazetteer areas;
  private final LocalDate after;
  private final Set<AreaId> seen = new HashSet<>();
  private final PriorityQueue<Successor> waiting =
      new PriorityQueue<>(Comparator.comparing(Successor::on).thenComparingInt(Successor::rank));
  private int rank;

  /**
   * An area that holds ground of the area from which the search began.
   *
   * @param on first day on which it does, inclusive, Europe/Amsterdam
   * @param isSplit whether the last step is a SPLIT
   * @param holdsSplitGround whether the last step or an earlier one is a SPLIT
   * @param rank rank in the order found
   */
  record Successor(
      AreaId area,
      LocalDate on,
      LineageSteps steps,
      boolean isSplit,
      boolean holdsSplitGround,
      int rank) {}

  private Successors(Gazetteer areas, LocalDate after) {
    this.areas = areas;
    this.after = after;
  }

  /**
   * The known successors of an area.
   *
   * @param steps the steps that lead to the area
   * @param after a SPLIT on or before this day (Europe/Amsterdam) is not followed
   */
  static List<Successor> of(AreaId area, LineageSteps steps, LocalDate after, Gazetteer areas) {
    var successors = new Successors(areas, after);
    successors.seen.add(area);
    successors.addSuccessors(new Successor(area, LocalDate.MIN, steps, false, false, 0));
    return successors.earliestFirst();
  }

  private List<Successor> earliestFirst() {
    var found = new ArrayList<Successor>();
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (seen.add(next.area())) {
        found.add(next);
        addSuccessors(next);
      }
    }
    return found;
  }

  private void addSuccessors(Successor here) {
    for (var by : areas.successionsOutOf(here.area())) {
      if (!by.on().isBefore(here.on()) && !isTooEarly(by)) {
        by.successors().stream()
            .filter(successor -> areas.byId(successor).isPresent())
            .forEach(successor -> waiting.add(next(here, successor, by)));
      }
    }
  }

  private boolean isTooEarly(Succession by) {
    return by.kind() == SuccessionKind.SPLIT && !by.on().isAfter(after);
  }

  private Successor next(Successor here, AreaId successor, Succession by) {
    var isSplit = by.kind() == SuccessionKind.SPLIT;
    return new Successor(
        successor,
        by.on(),
        here.steps().and(Paths.step(successor, by)),
        isSplit,
        isSplit || here.holdsSplitGround(),
        rank++);
  }
}
