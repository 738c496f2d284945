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
import nl.peildatum.area.KnownAreas;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;

/**
 * The areas that came out of an area by a SPLIT, or out of what became of it: a person who names
 * the area may come from any of them. What left before the ground came there is none of them. Each
 * is found by the way on which the ground came there first; of one day, by the one recorded first.
 */
public final class SplitAreas {
  private final KnownAreas areas;
  private final Set<AreaId> seen = new HashSet<>();
  private final List<Found> found = new ArrayList<>();
  private final List<Found> ground = new ArrayList<>();
  private final PriorityQueue<Ahead> waiting =
      new PriorityQueue<>(Comparator.comparing(Ahead::on).thenComparingInt(Ahead::noticed));
  private int noticed;

  /**
   * @param on since when, inclusive, Europe/Amsterdam
   */
  public record Found(Area area, LocalDate on, Way way) {}

  /**
   * @param isSplitOff by the last step
   * @param isSince by that step or an earlier one
   * @param noticed in which order
   */
  private record Ahead(
      AreaId area, LocalDate on, Way way, boolean isSplitOff, boolean isSince, int noticed) {}

  private SplitAreas(KnownAreas areas) {
    this.areas = areas;
  }

  public static SplitAreas none(KnownAreas areas) {
    return new SplitAreas(areas);
  }

  public static SplitAreas of(Area area, KnownAreas areas) {
    var split = new SplitAreas(areas);
    split.lookFrom(area.id());
    return split;
  }

  public List<Found> found() {
    return found;
  }

  /** Since when the ground of the area asked about lies in others too, by a SPLIT. */
  public List<Found> ground() {
    return ground;
  }

  /**
   * @param day Europe/Amsterdam
   */
  public Set<String> groundOn(LocalDate day) {
    return ground.stream()
        .filter(there -> !there.on().isAfter(day))
        .map(there -> there.area().id().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void lookFrom(AreaId asked) {
    waiting.add(new Ahead(asked, LocalDate.MIN, Way.NONE, false, false, noticed++));
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
