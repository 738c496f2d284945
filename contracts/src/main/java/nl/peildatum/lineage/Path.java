package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;

/**
 * The path of one area on one day, from the area outward: the area itself, its predecessors, then
 * each parent with its predecessors, then the whole country.
 */
public record Path(List<ReachedArea> steps) {
  /** The area id of a lane that is not narrowed to an area. */
  public static final String WHOLE_COUNTRY = "";

  /**
   * A level of the path: the area or parent, replaced by the area that it had become as a whole by
   * the day.
   */
  private record Level(Area area, ReachedArea start, List<LineageStep> back) {

    static Level of(Area area, ReachedArea reached, LocalDate day, Gazetteer areas) {
      var here = area;
      var start = reached;
      var back = new ArrayList<LineageStep>();
      for (var end = endBy(day, here, areas); end.isPresent(); end = endBy(day, here, areas)) {
        var by = end.get();
        back.add(Paths.step(here.id(), by));
        here = areas.byId(by.successors().getFirst()).orElseThrow();
        start = start.to(Paths.step(here.id(), by));
      }
      return new Level(here, start, back.reversed());
    }

    private static Optional<Succession> endBy(LocalDate day, Area area, Gazetteer areas) {
      return Paths.endOf(area.id(), areas).filter(end -> !end.on().isAfter(day));
    }

    /**
     * The steps of this level: predecessors that lead back to the area asked for come before other
     * predecessors that merged.
     */
    List<ReachedArea> steps(Gazetteer areas) {
      var own = new ArrayList<ReachedArea>();
      var others = new ArrayList<ReachedArea>();
      own.add(start);
      for (var predecessor : Predecessors.of(start, back, areas)) {
        (predecessor.ownGround() ? own : others).add(predecessor);
      }
      own.addAll(others);
      return own;
    }
  }

  /**
   * The path from an area on a day. Areas and parents that were renamed or merged by then are
   * replaced by their successors.
   *
   * @param day Europe/Amsterdam
   */
  static Path on(LocalDate day, Area asked, Gazetteer areas) {
    var steps = new ArrayList<ReachedArea>();
    var levels = new HashSet<AreaId>();
    var area = asked;
    var reached = ReachedArea.atStart(asked.id().value());
    while (true) {
      var level = Level.of(area, reached, day, areas);
      var start = reached;
      if (levels.add(level.area().id())) {
        steps.addAll(level.steps(areas));
        start = level.start();
        area = level.area();
      }
      // a parent that became an area inside itself adds no level; the path goes on at its parent
      var parent = area.parent();
      var above = parent == null ? null : areas.byId(parent).orElse(null);
      if (above == null) {
        steps.add(start.toCountry());
        return new Path(List.copyOf(steps));
      }
      area = above;
      reached = start.toParent(new LineageStep(area.id().value(), "PARENT", null));
    }
  }

  /** The ids of all areas on the path, and {@link #WHOLE_COUNTRY}. */
  public Set<String> areas() {
    return steps.stream().map(ReachedArea::area).collect(Collectors.toUnmodifiableSet());
  }

  /** The ids of the area asked for and of the areas that it became or came from as a whole. */
  public Set<String> ground() {
    return steps.stream()
        .filter(ReachedArea::wholeGround)
        .map(ReachedArea::area)
        .collect(Collectors.toUnmodifiableSet());
  }

  public ReachedArea start() {
    return steps.getFirst();
  }

  /** The id of the area that the area asked for is or had become as a whole on the day. */
  public String own() {
    return steps.getFirst().area();
  }
}
