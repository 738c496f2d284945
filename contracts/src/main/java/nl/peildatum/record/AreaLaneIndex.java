package nl.peildatum.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;

/**
 * An index, by enclosing area, of the areas that lanes of a country are about, and of the
 * predecessors and successors of these areas. An answer uses it to find the areas that a person
 * from the area asked for may come from although they are not on its path: the areas that lie
 * inside it, the areas in which an area on the path once lay, and the areas of which the record
 * does not say that they lie elsewhere.
 */
public final class AreaLaneIndex {
  private static final Set<AreaType> TYPES_WITHOUT_BORDERS =
      Set.of(AreaType.MACRO_AREA, AreaType.CONTROL_AREA, AreaType.OTHER);

  private final Gazetteer areas;

  /** Areas without a parent that may overlap any other area. */
  private final List<Area> unplaced = new ArrayList<>();

  private final Map<String, List<Area>> inside = new HashMap<>();

  /** Areas that may overlap other areas of their parent, by the id of that parent. */
  private final Map<String, List<Area>> overlapping = new HashMap<>();

  private final Map<String, Area> byId = new HashMap<>();

  /** Ids of areas that have no parent, and became no area that has one. */
  private final Set<AreaId> withoutParent = new HashSet<>();

  /**
   * @param ids the areas that lanes are about, also {@link Path#WHOLE_COUNTRY}
   */
  AreaLaneIndex(Stream<String> ids, Gazetteer areas) {
    this.areas = areas;
    withSuccessions(ids.filter(id -> !id.equals(Path.WHOLE_COUNTRY)).map(AreaId::new), areas)
        .forEach(id -> areas.byId(id).ifPresent(this::add));
  }

  private static Set<AreaId> withSuccessions(Stream<AreaId> ids, Gazetteer areas) {
    var found = new HashSet<AreaId>();
    var waiting = new ArrayDeque<>(ids.toList());
    while (!waiting.isEmpty()) {
      var area = waiting.remove();
      if (found.add(area)) {
        areas.successionsInto(area).forEach(by -> waiting.add(by.predecessor()));
        areas.successionsOutOf(area).forEach(by -> waiting.addAll(by.successors()));
      }
    }
    return found;
  }

  private void add(Area area) {
    byId.put(area.id().value(), area);
    var parent = area.parent();
    if (mayHoldUnknownPlace(area, areas)) {
      (parent == null
              ? unplaced
              : overlapping.computeIfAbsent(parent.value(), id -> new ArrayList<>()))
          .add(area);
    }
    if (hasNoParentUnderAnyName(area)) {
      return;
    }
    for (var outer : enclosing(area)) {
      inside.computeIfAbsent(outer.value(), id -> new ArrayList<>()).add(area);
    }
  }

  /**
   * Whether neither the area nor any area that it became has a parent; each area is checked once.
   */
  private boolean hasNoParentUnderAnyName(Area area) {
    var names = new ArrayList<AreaId>();
    Optional<AreaId> name = Optional.of(area.id());
    while (name.isPresent() && !withoutParent.contains(name.get())) {
      if (parentOf(name.get()).isPresent()) {
        return false;
      }
      names.add(name.get());
      name = Paths.endOf(name.get(), areas).map(end -> end.successors().getFirst());
    }
    withoutParent.addAll(names);
    return true;
  }

  /**
   * The areas that enclose an area under any of its names, and the areas that these became as a
   * whole. The names of the area itself are not included.
   */
  private Set<AreaId> enclosing(Area area) {
    var enclosing = new HashSet<AreaId>();
    var waiting = new ArrayDeque<AreaId>();
    for (var name : Paths.names(area.id(), areas)) {
      parentOf(name).filter(enclosing::add).ifPresent(waiting::add);
    }
    while (!waiting.isEmpty()) {
      var here = waiting.remove();
      var successor = Paths.endOf(here, areas).map(end -> end.successors().getFirst());
      Stream.concat(parentOf(here).stream(), successor.stream())
          .filter(enclosing::add)
          .forEach(waiting::add);
    }
    return enclosing;
  }

  private Optional<AreaId> parentOf(AreaId area) {
    return areas.byId(area).map(Area::parent);
  }

  /**
   * The indexed areas that lie inside an area, in no order.
   *
   * @param area its id; {@link Path#WHOLE_COUNTRY} = all
   */
  public Collection<Area> inside(String area) {
    return area.equals(Path.WHOLE_COUNTRY) ? byId.values() : inside.getOrDefault(area, List.of());
  }

  /**
   * The areas beside a path that a person from the first area of the path may come from, in no
   * order.
   *
   * @param splitOff ids of the areas that also hold ground of that first area since a SPLIT
   */
  public Collection<Area> around(Path path, Set<String> splitOff) {
    return around(path.areas(), path.ground(), splitOff);
  }

  /** The areas of {@link #around(Path, Set)} for the paths of all days instead of one day. */
  public Collection<Area> around(Paths paths, Set<String> splitOff) {
    return around(paths.areas(), paths.ground(), splitOff);
  }

  private Collection<Area> around(Set<String> onPath, Set<String> ground, Set<String> splitOff) {
    var around = new LinkedHashSet<>(unplaced);
    enclosingAnyOf(onPath).forEach(id -> addIfWithLanes(id, around));
    onPath.forEach(id -> around.addAll(overlapping.getOrDefault(id, List.of())));
    ground.forEach(id -> around.addAll(inside.getOrDefault(id, List.of())));
    for (var id : splitOff) {
      for (var area : inside.getOrDefault(id, List.of())) {
        if (!splitOff.contains(area.id().value())) {
          around.add(area);
        }
      }
    }
    around.removeIf(area -> onPath.contains(area.id().value()));
    return around;
  }

  /**
   * The ids of all areas that enclose an area on the path. A predecessor may have lain in another
   * area, and earlier policy on that other area is still about the ground of the predecessor.
   */
  private Set<AreaId> enclosingAnyOf(Set<String> onPath) {
    var enclosing = new HashSet<AreaId>();
    for (var id : onPath) {
      var here = id.equals(Path.WHOLE_COUNTRY) ? null : parentOf(new AreaId(id)).orElse(null);
      while (here != null && enclosing.add(here)) {
        here = parentOf(here).orElse(null);
      }
    }
    return enclosing;
  }

  private void addIfWithLanes(AreaId id, Set<Area> around) {
    var area = byId.get(id.value());
    if (area != null) {
      around.add(area);
    }
  }

  /**
   * The areas that a person from a place which is not in the gazetteer may come from, in no order.
   */
  public Collection<Area> aroundUnknown() {
    return Stream.concat(unplaced.stream(), overlapping.values().stream().flatMap(List::stream))
        .toList();
  }

  /**
   * Whether a person from a place of which nothing is known may come from the area: the borders of
   * the area are not on record, or the area follows no borders of other areas.
   */
  public static boolean mayHoldUnknownPlace(Area area, Gazetteer areas) {
    return !areas.isInFrozenTable(area.id())
        && (area.parent() == null ? isUnplaced(area, areas) : followsNoBorders(area));
  }

  /** Whether policy of the area is given beside the answers for every place outside the area. */
  public static boolean isBesideAllOthers(Area area, Gazetteer areas) {
    return area.parent() == null && mayHoldUnknownPlace(area, areas);
  }

  private static boolean isUnplaced(Area area, Gazetteer areas) {
    return mayOverlapRegions(area) && areas.successionsInto(area.id()).isEmpty();
  }

  /**
   * The indexed areas of which a person from an unknown place may come, or might before a
   * succession into them or a parent of them was recorded, in no order.
   */
  public Stream<Area> everHeldUnknownPlace() {
    var withoutParentFirst =
        areas.registrations().stream()
            .map(Gazetteer.Recorded::content)
            .filter(area -> area.parent() == null)
            .map(Area::id)
            .collect(Collectors.toUnmodifiableSet());
    return byId.values().stream()
        .filter(area -> !areas.isInFrozenTable(area.id()))
        .filter(
            area ->
                withoutParentFirst.contains(area.id())
                    ? mayOverlapRegions(area)
                    : followsNoBorders(area));
  }

  /**
   * Whether the area is not a determinable region; a region does not overlap the other regions of
   * its country.
   */
  private static boolean mayOverlapRegions(Area area) {
    return area.type() != AreaType.REGION || !area.determinable();
  }

  private static boolean followsNoBorders(Area area) {
    return !area.determinable() || TYPES_WITHOUT_BORDERS.contains(area.type());
  }
}
