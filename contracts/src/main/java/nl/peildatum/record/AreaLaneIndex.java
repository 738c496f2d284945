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
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;

/**
 * Index, by enclosing area, of the areas that lanes of a country are about, and of the predecessors
 * and successors of these areas. An answer uses it to find the areas that a person from the area
 * asked for may come from although they are not on its path: the areas that lie inside it, the
 * areas in which an area on the path once lay, and the areas of which the record does not say that
 * they lie elsewhere.
 */
public final class AreaLaneIndex {
  private static final Set<AreaType> REGARDLESS_OF_BORDERS =
      Set.of(AreaType.MACRO_AREA, AreaType.CONTROL_AREA, AreaType.OTHER);

  private final Gazetteer areas;

  /** Areas without a parent that may overlap any other area. */
  private final List<Area> nowhere = new ArrayList<>();

  private final Map<String, List<Area>> inside = new HashMap<>();

  /** Areas that may overlap other areas of their parent, by the id of that parent. */
  private final Map<String, List<Area>> overlapping = new HashMap<>();

  private final Map<String, Area> byId = new HashMap<>();
  private final Set<AreaId> inNone = new HashSet<>();

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
    if (mayHoldUnknown(area, areas)) {
      (parent == null
              ? nowhere
              : overlapping.computeIfAbsent(parent.value(), id -> new ArrayList<>()))
          .add(area);
    }
    if (isInNone(area)) {
      return;
    }
    for (var outer : outward(area)) {
      inside.computeIfAbsent(outer.value(), id -> new ArrayList<>()).add(area);
    }
  }

  /**
   * Whether neither the area nor any area that it became has a parent; each area is checked once.
   */
  private boolean isInNone(Area area) {
    var names = new ArrayList<AreaId>();
    Optional<AreaId> name = Optional.of(area.id());
    while (name.isPresent() && !inNone.contains(name.get())) {
      if (parentOf(name.get()).isPresent()) {
        return false;
      }
      names.add(name.get());
      name = Paths.endOf(name.get(), areas).map(end -> end.successors().getFirst());
    }
    inNone.addAll(names);
    return true;
  }

  /**
   * The areas that enclose an area under any of its names, and the areas that these became as a
   * whole. The names of the area itself are not included.
   */
  private Set<AreaId> outward(Area area) {
    var outward = new HashSet<AreaId>();
    var waiting = new ArrayDeque<AreaId>();
    for (var name : Paths.names(area.id(), areas)) {
      parentOf(name).filter(outward::add).ifPresent(waiting::add);
    }
    while (!waiting.isEmpty()) {
      var here = waiting.remove();
      var successor = Paths.endOf(here, areas).map(end -> end.successors().getFirst());
      Stream.concat(parentOf(here).stream(), successor.stream())
          .filter(outward::add)
          .forEach(waiting::add);
    }
    return outward;
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
    var around = new LinkedHashSet<>(nowhere);
    outside(onPath).forEach(id -> addIfWithLanes(id, around));
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
  private Set<AreaId> outside(Set<String> onPath) {
    var outside = new HashSet<AreaId>();
    for (var id : onPath) {
      var here = id.equals(Path.WHOLE_COUNTRY) ? null : parentOf(new AreaId(id)).orElse(null);
      while (here != null && outside.add(here)) {
        here = parentOf(here).orElse(null);
      }
    }
    return outside;
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
    return Stream.concat(nowhere.stream(), overlapping.values().stream().flatMap(List::stream))
        .toList();
  }

  /**
   * Whether a person from a place of which nothing is known may come from the area: the borders of
   * the area are not on record, or the area follows no borders of other areas.
   */
  public static boolean mayHoldUnknown(Area area, Gazetteer areas) {
    return !areas.isFromTheStart(area.id())
        && (area.parent() == null ? isNowhere(area, areas) : isRegardlessOfBorders(area));
  }

  /** Whether policy of the area is given beside the answers for every place outside the area. */
  public static boolean isBesideAllOthers(Area area, Gazetteer areas) {
    return area.parent() == null && mayHoldUnknown(area, areas);
  }

  private static boolean isNowhere(Area area, Gazetteer areas) {
    return isNoRegion(area) && areas.successionsInto(area.id()).isEmpty();
  }

  /**
   * The indexed areas of which a person from an unknown place may come, or might before a
   * succession into them was recorded, in no order.
   */
  public Stream<Area> onceHeldUnknown() {
    return byId.values().stream()
        .filter(area -> !areas.isFromTheStart(area.id()))
        .filter(area -> area.parent() == null ? isNoRegion(area) : isRegardlessOfBorders(area));
  }

  /**
   * Whether the area is not a determinable region; a region does not overlap the other regions of
   * its country.
   */
  private static boolean isNoRegion(Area area) {
    return area.type() != AreaType.REGION || !area.determinable();
  }

  private static boolean isRegardlessOfBorders(Area area) {
    return !area.determinable() || REGARDLESS_OF_BORDERS.contains(area.type());
  }
}
