package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;

/**
 * Finds the areas that came out of an area or out of its successors by a SPLIT: a person who names
 * the area may come from any of them. An area that split off from a successor before the ground of
 * the asked area joined that successor is not included. Each area is found by the earliest
 * succession that leads to it; of one day, by the one recorded first.
 */
public final class SplitAreas {
  private final Gazetteer gazetteer;
  private final Set<AreaId> seen = new HashSet<>();
  private final List<SplitArea> splitOff = new ArrayList<>();
  private final List<SplitArea> ground = new ArrayList<>();
  private final PriorityQueue<NextSuccessor> waiting =
      new PriorityQueue<>(
          Comparator.comparing(NextSuccessor::on).thenComparingInt(NextSuccessor::rank));
  private int rank;

  /**
   * An area that holds ground of the area asked for.
   *
   * @param on first day on which it does, inclusive, Europe/Amsterdam
   * @param steps steps from the area asked for
   */
  public record SplitArea(Area area, LocalDate on, LineageSteps steps) {}

  /**
   * A successor that is still to be visited.
   *
   * @param on first day, inclusive, Europe/Amsterdam
   * @param isSplit whether the last step is a SPLIT
   * @param holdsGround whether the last step or an earlier one is a SPLIT
   * @param rank rank in the order found
   */
  private record NextSuccessor(
      AreaId area,
      LocalDate on,
      LineageSteps steps,
      boolean isSplit,
      boolean holdsGround,
      int rank) {}

  private SplitAreas(Gazetteer areas) {
    this.gazetteer = areas;
  }

  public static SplitAreas none(Gazetteer areas) {
    return new SplitAreas(areas);
  }

  public static SplitAreas of(Area area, Gazetteer areas) {
    var split = new SplitAreas(areas);
    split.lookFrom(area.id());
    return split;
  }

  public List<SplitArea> areas() {
    return splitOff;
  }

  /**
   * The areas that hold ground of the area asked for since a SPLIT, including the later successors
   * of these areas.
   */
  public List<SplitArea> ground() {
    return ground;
  }

  /**
   * The ids of the areas of {@link #ground()} on a day.
   *
   * @param day Europe/Amsterdam
   */
  public Set<String> groundOn(LocalDate day) {
    return ground.stream()
        .filter(there -> !there.on().isAfter(day))
        .map(there -> there.area().id().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void lookFrom(AreaId asked) {
    waiting.add(new NextSuccessor(asked, LocalDate.MIN, LineageSteps.NONE, false, false, rank++));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (seen.add(next.area())) {
        add(next);
        addSuccessors(next);
      }
    }
  }

  private void add(NextSuccessor there) {
    var area = new SplitArea(gazetteer.byId(there.area()).orElseThrow(), there.on(), there.steps());
    if (there.isSplit()) {
      splitOff.add(area);
    }
    if (there.holdsGround()) {
      ground.add(area);
    }
  }

  private void addSuccessors(NextSuccessor here) {
    for (var by : gazetteer.successionsOutOf(here.area())) {
      if (!by.on().isBefore(here.on())) {
        by.successors().stream()
            .filter(successor -> gazetteer.byId(successor).isPresent())
            .forEach(successor -> waiting.add(next(here, successor, by)));
      }
    }
  }

  private NextSuccessor next(NextSuccessor here, AreaId successor, Succession by) {
    var isSplit = by.kind() == SuccessionKind.SPLIT;
    return new NextSuccessor(
        successor,
        by.on(),
        here.steps().and(Paths.step(successor, by)),
        isSplit,
        isSplit || here.holdsGround(),
        rank++);
  }
}
