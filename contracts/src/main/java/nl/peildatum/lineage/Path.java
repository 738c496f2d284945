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
import nl.peildatum.area.KnownAreas;
import nl.peildatum.area.Succession;

/**
 * From the area asked for outward: itself, what it came from, the same for its parents, the
 * country.
 */
public record Path(List<Reached> steps) {
  /** The area of a lane that is not narrowed to one. */
  public static final String WHOLE_COUNTRY = "";

  /** A level of the path: the area, or what it became by the day as a whole. */
  private record Level(Area area, Reached start, List<Step> back) {

    static Level of(Area area, Reached reached, LocalDate day, KnownAreas areas) {
      var here = area;
      var start = reached;
      var back = new ArrayList<Step>();
      for (var end = endBy(day, here, areas); end.isPresent(); end = endBy(day, here, areas)) {
        var by = end.get();
        back.add(Paths.step(here.id(), by));
        here = areas.byId(by.successors().getFirst()).orElseThrow();
        start = start.to(Paths.step(here.id(), by));
      }
      return new Level(here, start, back.reversed());
    }

    private static Optional<Succession> endBy(LocalDate day, Area area, KnownAreas areas) {
      return Paths.endOf(area.id(), areas).filter(end -> !end.on().isAfter(day));
    }

    /** The way back to the area goes before the ways to others that merged. */
    List<Reached> steps(KnownAreas areas) {
      var own = new ArrayList<Reached>();
      var others = new ArrayList<Reached>();
      own.add(start);
      for (var predecessor : Predecessors.of(start, back, areas)) {
        (predecessor.ownGround() ? own : others).add(predecessor);
      }
      own.addAll(others);
      return own;
    }
  }

  /**
   * @param day Europe/Amsterdam; by then renamed and merged areas, parents too, are followed
   */
  static Path on(LocalDate day, Area asked, KnownAreas areas) {
    var steps = new ArrayList<Reached>();
    var levels = new HashSet<AreaId>();
    var area = asked;
    var reached = Reached.atStart(asked.id().value());
    while (true) {
      var level = Level.of(area, reached, day, areas);
      var start = reached;
      if (levels.add(level.area().id())) {
        steps.addAll(level.steps(areas));
        start = level.start();
        area = level.area();
      }
      // an area around that became one inside itself is no level more: what is around it is
      var parent = area.parent();
      var above = parent == null ? null : areas.byId(parent).orElse(null);
      if (above == null) {
        steps.add(start.toCountry());
        return new Path(List.copyOf(steps));
      }
      area = above;
      reached = start.toParent(new Step(area.id().value(), "PARENT", null));
    }
  }

  public Set<String> areas() {
    return steps.stream().map(Reached::area).collect(Collectors.toUnmodifiableSet());
  }

  /** The area asked about and what it became or came from as a whole. */
  public Set<String> ground() {
    return steps.stream()
        .filter(Reached::wholeGround)
        .map(Reached::area)
        .collect(Collectors.toUnmodifiableSet());
  }

  public Reached start() {
    return steps.getFirst();
  }

  public String own() {
    return steps.getFirst().area();
  }
}
