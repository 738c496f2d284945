package nl.peildatum.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private final List<Area> inNone = new ArrayList<>();
  private final Map<String, List<Area>> inside = new HashMap<>();

  AreasWithLanes(Stream<String> ids, KnownAreas areas) {
    this.areas = areas;
    ids.filter(id -> !id.equals(Path.WHOLE_COUNTRY))
        .flatMap(id -> areas.byId(new AreaId(id)).stream())
        .forEach(this::add);
  }

  private void add(Area area) {
    Set<AreaId> seen = new HashSet<>();
    var outer = area.parent();
    if (outer == null) {
      inNone.add(area);
    }
    while (outer != null && seen.add(outer)) {
      inside.computeIfAbsent(outer.value(), id -> new ArrayList<>()).add(area);
      outer = areas.byId(outer).map(Area::parent).orElse(null);
    }
  }

  /** Those that may hold a person from the area that the path begins at, in no order. */
  Stream<Area> around(Path path) {
    var around = new Around(path, areas);
    var candidates = path.steps().stream().map(Path.Reached::area).distinct();
    return Stream.concat(
            inNone.stream(), candidates.flatMap(id -> inside.getOrDefault(id, List.of()).stream()))
        .distinct()
        .filter(around::mayHold);
  }

  /** Those that may hold a person from a place that is not known, in no order. */
  Stream<Area> aroundUnknown() {
    return Stream.concat(inNone.stream(), inside.values().stream().flatMap(List::stream))
        .distinct()
        .filter(area -> Around.mayHoldUnknown(area, areas));
  }
}
