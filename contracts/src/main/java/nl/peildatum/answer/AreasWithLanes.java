package nl.peildatum.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.KnownAreas;

/**
 * The areas of a country of which there are lanes, by what they lie in; those too that came from
 * such an area or became one.
 */
final class AreasWithLanes {
  private final KnownAreas areas;

  /** Those in no other area that may overlap any. */
  private final List<Area> nowhere = new ArrayList<>();

  private final Map<String, List<Area>> inside = new HashMap<>();
  private final Map<String, Area> byId = new HashMap<>();
  private final Set<AreaId> inNone = new HashSet<>();

  AreasWithLanes(Stream<String> ids, KnownAreas areas) {
    this.areas = areas;
    withSuccessions(ids.filter(id -> !id.equals(Path.WHOLE_COUNTRY)).map(AreaId::new), areas)
        .forEach(id -> areas.byId(id).ifPresent(this::add));
  }

  private static Set<AreaId> withSuccessions(Stream<AreaId> ids, KnownAreas areas) {
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
    if (area.parent() == null && Around.mayHoldUnknown(area, areas)) {
      nowhere.add(area);
    }
    if (isInNone(area)) {
      return;
    }
    for (var outer : Around.outward(area, areas)) {
      inside.computeIfAbsent(outer.value(), id -> new ArrayList<>()).add(area);
    }
  }

  /** Neither the area nor what it became lies in another one; each is looked at once. */
  private boolean isInNone(Area area) {
    var names = new ArrayList<AreaId>();
    Optional<AreaId> name = Optional.of(area.id());
    while (name.isPresent() && !inNone.contains(name.get())) {
      if (areas.byId(name.get()).filter(known -> known.parent() != null).isPresent()) {
        return false;
      }
      names.add(name.get());
      name = Paths.endOf(name.get(), areas).map(end -> end.successors().getFirst());
    }
    inNone.addAll(names);
    return true;
  }

  /** Those that may hold a person from the area that the path begins at, in no order. */
  Stream<Area> around(Path path, Set<String> splitOff) {
    return around(path.areas(), path.ground(), splitOff);
  }

  /** The same on any day. */
  Stream<Area> around(Paths paths, Set<String> splitOff) {
    return around(paths.areas(), paths.ground(), splitOff);
  }

  private Stream<Area> around(Set<String> onPath, Set<String> ground, Set<String> splitOff) {
    var around = new Around(onPath, ground, splitOff, areas);
    var outside = around.outside().stream().flatMap(id -> Stream.ofNullable(byId.get(id)));
    return Stream.concat(
            Stream.concat(nowhere.stream(), outside),
            Stream.of(onPath, ground, splitOff)
                .flatMap(Set::stream)
                .flatMap(id -> inside.getOrDefault(id, List.of()).stream()))
        .distinct()
        .filter(around::mayHold);
  }

  /** Those that may hold a person from a place that is not known, in no order. */
  Stream<Area> aroundUnknown() {
    return Stream.concat(nowhere.stream(), inside.values().stream().flatMap(List::stream))
        .distinct()
        .filter(area -> Around.mayHoldUnknown(area, areas));
  }
}
