package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import org.jspecify.annotations.Nullable;

/**
 * Finds the areas that an area lies in, each with the days on which the path from the area leads
 * there, nearest first.
 */
final class EnclosingAreas {
  private final Gazetteer areas;
  private final List<EnclosingArea> found = new ArrayList<>();
  private final Deque<Level> waiting = new ArrayDeque<>();

  /**
   * An area that encloses another one.
   *
   * @param steps steps from the area asked for
   * @param level number of these steps that lead to a parent
   * @param insideSince the day on which the area inside it came about by a succession,
   *     Europe/Amsterdam; {@link LocalDate#MIN} = no such day on record
   * @param from first day, inclusive, Europe/Amsterdam
   * @param until exclusive; {@code null} = no last day
   */
  record EnclosingArea(
      AreaId area,
      LineageSteps steps,
      int level,
      LocalDate insideSince,
      LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * The area asked for or an area that encloses it, on some days.
   *
   * @param inner the last names of the levels inside it
   */
  private record Level(
      AreaId area,
      LineageSteps steps,
      int level,
      LocalDate from,
      @Nullable LocalDate until,
      Set<AreaId> inner) {

    /** The same level under a later name, from a day on. */
    Level as(AreaId name, Succession by) {
      var since = by.on().isAfter(from) ? by.on() : from;
      return new Level(name, steps.and(Paths.step(name, by)), level, since, until, inner);
    }

    boolean goesOnUntil(LocalDate day) {
      return until == null || day.isBefore(until);
    }
  }

  private EnclosingAreas(Gazetteer areas) {
    this.areas = areas;
  }

  static List<EnclosingArea> of(AreaId asked, Gazetteer areas) {
    var enclosing = new EnclosingAreas(areas);
    enclosing.waiting.add(new Level(asked, LineageSteps.NONE, 0, LocalDate.MIN, null, Set.of()));
    while (!enclosing.waiting.isEmpty()) {
      enclosing.addParents(enclosing.waiting.remove());
    }
    return enclosing.found;
  }

  /** Adds the parent of the level under each of the names that it has on its days. */
  private void addParents(Level reached) {
    var name = reached;
    var end = Paths.endOf(name.area(), areas);
    while (end.isPresent() && reached.goesOnUntil(end.get().on())) {
      var by = end.get();
      if (by.on().isAfter(name.from())) {
        addParent(reached, name, by.on());
      }
      name = name.as(by.successors().getFirst(), by);
      end = Paths.endOf(name.area(), areas);
    }
    addParent(reached, name, reached.until());
  }

  private void addParent(Level reached, Level name, @Nullable LocalDate until) {
    // an enclosing area that became one inside itself is passed, as on a path
    var here = reached.inner().contains(name.area()) ? reached : name;
    areas
        .byId(here.area())
        .map(Area::parent)
        .filter(parent -> areas.byId(parent).isPresent())
        .ifPresent(parent -> addParent(parent, here, name, until));
  }

  private void addParent(AreaId parent, Level here, Level name, @Nullable LocalDate until) {
    var steps = here.steps().and(new LineageStep(parent.value(), "PARENT", null));
    var level = here.level() + 1;
    found.add(new EnclosingArea(parent, steps, level, beginning(here.area()), name.from(), until));
    var inner = new HashSet<>(name.inner());
    inner.add(name.area());
    waiting.add(new Level(parent, steps, level, name.from(), until, inner));
  }

  private LocalDate beginning(AreaId area) {
    return areas.isInFrozenTable(area)
        ? LocalDate.MIN
        : areas.successionsInto(area).stream()
            .map(Succession::on)
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
  }
}
