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
 * The areas that came out of an area or out of its successors by a SPLIT: a person who names the
 * area may come from any of them. An area that split off from a successor before the ground of the
 * asked area joined that successor is not included. Each area is found by the earliest succession
 * that leads to it; of one day, by the one recorded first.
 */
public final class SplitAreas {
  private final Gazetteer areas;
  private final Set<AreaId> seen = new HashSet<>();
  private final List<Found> found = new ArrayList<>();
  private final List<Found> ground = new ArrayList<>();
  private final PriorityQueue<Ahead> waiting =
      new PriorityQueue<>(Comparator.comparing(Ahead::on).thenComparingInt(Ahead::noticed));
  private int noticed;

  /**
   * An area that holds ground of the area asked for.
   *
   * @param on first day on which it does, inclusive, Europe/Amsterdam
   */
  public record Found(Area area, LocalDate on, LineageSteps way) {}

  /**
   * A successor that is still to be visited.
   *
   * @param isSplitOff whether the last step is a SPLIT
   * @param isSince whether the last step or an earlier one is a SPLIT
   * @param noticed rank in the order found
   */
  private record Ahead(
      AreaId area,
      LocalDate on,
      LineageSteps way,
      boolean isSplitOff,
      boolean isSince,
      int noticed) {}

  private SplitAreas(Gazetteer areas) {
    this.areas = areas;
  }

  public static SplitAreas none(Gazetteer areas) {
    return new SplitAreas(areas);
  }

  public static SplitAreas of(Area area, Gazetteer areas) {
    var split = new SplitAreas(areas);
    split.lookFrom(area.id());
    return split;
  }

  public List<Found> found() {
    return found;
  }

  /**
   * The areas that hold ground of the area asked for since a SPLIT, including the later successors
   * of these areas.
   */
  public List<Found> ground() {
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
    waiting.add(new Ahead(asked, LocalDate.MIN, LineageSteps.NONE, false, false, noticed++));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (seen.add(next.area())) {
        arrived(next);
        lookAhead(next);
      }
    }
  }

  private void arrived(Ahead there) {
    var area = new Found(areas.byId(there.area()).orElseThrow(), there.on(), there.way());
    if (there.isSplitOff()) {
      found.add(area);
    }
    if (there.isSince()) {
      ground.add(area);
    }
  }

  private void lookAhead(Ahead here) {
    for (var by : areas.successionsOutOf(here.area())) {
      if (!by.on().isBefore(here.on())) {
        by.successors().stream()
            .filter(successor -> areas.byId(successor).isPresent())
            .forEach(successor -> waiting.add(by(here, successor, by)));
      }
    }
  }

  private Ahead by(Ahead here, AreaId successor, Succession by) {
    var isSplit = by.kind() == SuccessionKind.SPLIT;
    return new Ahead(
        successor,
        by.on(),
        here.way().and(Paths.step(successor, by)),
        isSplit,
        isSplit || here.isSince(),
        noticed++);
  }
}
