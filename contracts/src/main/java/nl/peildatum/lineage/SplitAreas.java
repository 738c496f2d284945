package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.lineage.EnclosingAreas.EnclosingArea;
import nl.peildatum.lineage.Successors.Successor;
import org.jspecify.annotations.Nullable;

/**
 * The areas that came by a SPLIT out of an area, out of an area that it lies in, or out of the
 * successors of either: a person who names the area may come from any of them. What split off from
 * an enclosing area no later than the day on which the area inside it came about is not included.
 */
public final class SplitAreas {
  private static final SplitAreas NONE = new SplitAreas(List.of(), List.of());

  private final List<SplitArea> areas;
  private final List<SplitArea> ground;

  /**
   * An area that came out of the area asked for, or out of one that encloses it.
   *
   * @param steps steps from the area asked for
   * @param level level of the area on the path that it came out of; 0 = the area asked for
   * @param on first day, inclusive, Europe/Amsterdam
   * @param until day from which the path leads to the enclosing area no longer; {@code null} = none
   */
  public record SplitArea(
      Area area, LineageSteps steps, int level, LocalDate on, @Nullable LocalDate until) {
    private boolean contains(LocalDate day) {
      return !day.isBefore(on) && (until == null || day.isBefore(until));
    }
  }

  private SplitAreas(List<SplitArea> areas, List<SplitArea> ground) {
    this.areas = areas;
    this.ground = ground;
  }

  public static SplitAreas none() {
    return NONE;
  }

  /** The areas that split off from the area from which some paths lead. */
  public static SplitAreas of(Paths paths) {
    var areas = paths.gazetteer();
    var own = Successors.of(paths.asked(), LineageSteps.NONE, LocalDate.MIN, areas);
    var ground =
        own.stream().filter(Successor::holdsSplitGround).map(to -> ofOwn(to, areas)).toList();
    var found = new ArrayList<SplitArea>();
    own.stream().filter(Successor::isSplit).forEach(to -> found.add(ofOwn(to, areas)));
    for (var around : EnclosingAreas.of(paths.asked(), areas)) {
      Successors.of(around.area(), around.steps(), around.insideSince(), areas).stream()
          .filter(Successor::isSplit)
          .filter(to -> around.until() == null || to.on().isBefore(around.until()))
          .forEach(to -> found.add(ofEnclosing(to, around, areas)));
    }
    return new SplitAreas(List.copyOf(found), ground);
  }

  private static SplitArea ofOwn(Successor to, Gazetteer areas) {
    return new SplitArea(areas.byId(to.area()).orElseThrow(), to.steps(), 0, to.on(), null);
  }

  private static SplitArea ofEnclosing(Successor to, EnclosingArea around, Gazetteer areas) {
    var on = to.on().isAfter(around.from()) ? to.on() : around.from();
    var area = areas.byId(to.area()).orElseThrow();
    return new SplitArea(area, to.steps(), around.level(), on, around.until());
  }

  /**
   * The ids of all areas that came by any succession out of some areas, or out of what came out of
   * these, and so on.
   */
  public static Stream<AreaId> everOutOf(Collection<AreaId> some, Gazetteer areas) {
    return some.stream()
        .flatMap(area -> Successors.of(area, LineageSteps.NONE, LocalDate.MIN, areas).stream())
        .map(Successor::area);
  }

  /** On any day; an area may be there several times, nearer levels of the path first. */
  public List<SplitArea> areas() {
    return areas;
  }

  /**
   * Those of a day, each once.
   *
   * @param day Europe/Amsterdam
   */
  public Collection<SplitArea> on(LocalDate day) {
    var found = new LinkedHashMap<AreaId, SplitArea>();
    for (var area : areas) {
      if (area.contains(day)) {
        found.putIfAbsent(area.area().id(), area);
      }
    }
    return found.values();
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
        .filter(there -> there.contains(day))
        .map(there -> there.area().id().value())
        .collect(Collectors.toUnmodifiableSet());
  }
}
