package nl.peildatum.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.KnownAreas;

/** The areas of a country of which there are lanes, by what they lie in. */
final class AreasWithLanes {
  private final KnownAreas areas;

  /** Those in no other area that may overlap any. */
  private final List<Area> nowhere = new ArrayList<>();

  private final Map<String, List<Area>> inside = new HashMap<>();
  private final Map<String, Area> byId = new HashMap<>();

  AreasWithLanes(Stream<String> ids, KnownAreas areas) {
    this.areas = areas;
    ids.filter(id -> !id.equals(Path.WHOLE_COUNTRY))
        .flatMap(id -> areas.byId(new AreaId(id)).stream())
        .forEach(this::add);
  }

  private void add(Area area) {
    byId.put(area.id().value(), area);
    if (area.parent() == null && Around.mayHoldUnknown(area, areas)) {
      nowhere.add(area);
    }
    for (var outer : Around.outward(area, areas)) {
      inside.computeIfAbsent(outer.value(), id -> new ArrayList<>()).add(area);
    }
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
