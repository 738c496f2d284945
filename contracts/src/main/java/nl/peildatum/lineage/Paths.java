package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;

/**
 * The paths from an area on all days. From the day on which a RENAME or a MERGE ended the area, the
 * path of its successor applies, so that asking by an old name does not avoid later policy. Each
 * path is computed on first use.
 */
public final class Paths {
  private final Area asked;
  private final Gazetteer areas;
  private final Set<AreaId> levels;
  private final NavigableSet<LocalDate> firstDays;
  private final Map<LocalDate, Path> found = new HashMap<>();

  private Paths(
      Area asked, Gazetteer areas, Set<AreaId> levels, NavigableSet<LocalDate> firstDays) {
    this.asked = asked;
    this.areas = areas;
    this.levels = levels;
    this.firstDays = firstDays;
  }

  /**
   * The paths from an area.
   *
   * @param from as known at any moment; if {@code areas} has it, its parent is the one known there
   */
  public static Paths of(Area from, Gazetteer areas) {
    var asked = areas.byId(from.id()).orElse(from);
    var levels = levels(Stream.of(asked.id()), areas);
    var days = new TreeSet<>(List.of(LocalDate.MIN));
    levels.stream().flatMap(area -> endOf(area, areas).stream()).forEach(end -> days.add(end.on()));
    return new Paths(asked, areas, levels, days);
  }

  /** Some areas, the areas that enclose them, and the areas that all these became as a whole. */
  private static Set<AreaId> levels(Stream<AreaId> some, Gazetteer areas) {
    var levels = new HashSet<AreaId>();
    var waiting = new ArrayDeque<>(some.toList());
    while (!waiting.isEmpty()) {
      var area = waiting.remove();
      var known = areas.byId(area);
      if (known.isPresent() && levels.add(area)) {
        known.map(Area::parent).ifPresent(waiting::add);
        endOf(area, areas).ifPresent(end -> waiting.add(end.successors().getFirst()));
      }
    }
    return levels;
  }

  /**
   * The succession by which an area became another one as a whole. Also empty if the successor is
   * not known because its registration is treated as not recorded.
   */
  public static Optional<Succession> endOf(AreaId area, Gazetteer areas) {
    return areas.successionsOutOf(area).stream()
        .filter(succession -> succession.kind() != SuccessionKind.SPLIT)
        .filter(succession -> areas.byId(succession.successors().getFirst()).isPresent())
        .findFirst();
  }

  /** The ids of an area and of the areas that it became as a whole, in order. */
  public static Set<AreaId> names(AreaId area, Gazetteer areas) {
    var names = new LinkedHashSet<>(List.of(area));
    for (var end = endOf(area, areas); end.isPresent(); ) {
      var successor = end.get().successors().getFirst();
      end = names.add(successor) ? endOf(successor, areas) : Optional.empty();
    }
    return names;
  }

  /**
   * The id of the area that an area had become as a whole by a day; its own id if it still existed.
   *
   * @param day Europe/Amsterdam
   */
  public static AreaId lastName(AreaId area, LocalDate day, Gazetteer areas) {
    var name = area;
    for (var end = endOf(name, areas); end.isPresent() && !end.get().on().isAfter(day); ) {
      name = end.get().successors().getFirst();
      end = endOf(name, areas);
    }
    return name;
  }

  static LineageStep step(AreaId to, Succession by) {
    return new LineageStep(to.value(), by.kind().name(), by.on());
  }

  /** The id of the area from which these paths lead. */
  AreaId asked() {
    return asked.id();
  }

  Gazetteer gazetteer() {
    return areas;
  }

  /** The ids of the area asked for, the areas that enclose it, and what all these became. */
  public Set<AreaId> levels() {
    return Set.copyOf(levels);
  }

  /**
   * The path that applies on a day.
   *
   * @param day Europe/Amsterdam
   */
  public Path on(LocalDate day) {
    return found.computeIfAbsent(firstDayOf(day), first -> Path.on(first, asked, areas));
  }

  /**
   * The first day (inclusive, Europe/Amsterdam) of the path that applies on a day; {@link
   * LocalDate#MIN} = no first day.
   */
  public LocalDate firstDayOf(LocalDate day) {
    return Objects.requireNonNull(firstDays.floor(day));
  }

  /** The ids of all areas on any of these paths, and {@link Path#WHOLE_COUNTRY}. */
  public Set<String> areas() {
    return withPredecessors(levels, areas);
  }

  /** The ids of all areas on the paths from any of some areas, and {@link Path#WHOLE_COUNTRY}. */
  public static Set<String> areas(Stream<AreaId> some, Gazetteer areas) {
    return withPredecessors(levels(some, areas), areas);
  }

  private static Set<String> withPredecessors(Set<AreaId> levels, Gazetteer areas) {
    var all = new HashSet<>(Predecessors.with(levels, areas));
    all.add(Path.WHOLE_COUNTRY);
    return all;
  }

  /**
   * The steps of all these paths, each area once. Predecessors are searched from the last name of
   * an area only, which finds those of its earlier names too.
   */
  public List<ReachedArea> stepsOfAnyDay() {
    if (firstDays.size() == 1) {
      return on(LocalDate.MIN).steps();
    }
    var levels = new LevelsOfAnyDay(areas).from(asked.id());
    var steps = new LinkedHashMap<String, ReachedArea>();
    for (var level : levels) {
      if (endOf(level, areas)
          .filter(end -> levels.contains(end.successors().getFirst()))
          .isEmpty()) {
        var start = ReachedArea.atStart(level.value());
        steps.put(start.area(), start);
        Predecessors.of(start, List.of(), areas)
            .forEach(reached -> steps.merge(reached.area(), reached, ReachedArea::withMoreFacts));
      }
    }
    steps.put(Path.WHOLE_COUNTRY, ReachedArea.atStart(Path.WHOLE_COUNTRY));
    return List.copyOf(steps.values());
  }

  /**
   * The ids of the area asked for, of its successors as a whole, and of the predecessors of all
   * these, on any of these paths.
   */
  public Set<String> ownGround() {
    return Predecessors.with(names(asked.id(), areas), areas);
  }

  /** The ids of the area asked for and of all areas that it ever became or came from as a whole. */
  public Set<String> ground() {
    var ground = new HashSet<String>();
    var waiting = new ArrayDeque<>(List.of(asked.id()));
    while (!waiting.isEmpty()) {
      var area = waiting.remove();
      if (ground.add(area.value())) {
        endOf(area, areas).ifPresent(end -> waiting.add(end.successors().getFirst()));
        areas.successionsInto(area).stream()
            .filter(by -> by.kind() != SuccessionKind.SPLIT)
            .forEach(by -> waiting.add(by.predecessor()));
      }
    }
    return ground;
  }

  /** The days (Europe/Amsterdam) from which another path applies, in order. */
  public List<LocalDate> turningDays() {
    return firstDays.stream().skip(1).toList();
  }

  /** The greatest possible number of steps on all these paths together. */
  public long mostSteps() {
    return (long) firstDays.size() * areas().size();
  }

  /** Whether these paths and the other ones are equal on every day. */
  public boolean takeSamePathsAs(Paths other) {
    return Stream.concat(firstDays.stream(), other.firstDays.stream())
        .allMatch(day -> on(day).equals(other.on(day)));
  }
}
