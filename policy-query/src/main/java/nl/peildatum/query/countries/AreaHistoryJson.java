package nl.peildatum.query.countries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer.Recorded;
import nl.peildatum.area.Succession;
import nl.peildatum.codec.AreaJson;
import nl.peildatum.json.JsonObject;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * Writes areas as JSON with their predecessors, their successors, and the facts that state them.
 */
final class AreaHistoryJson {
  private final RecordAsOf known;
  private final Map<AreaId, Recorded<Area>> registered;
  private final Map<AreaId, List<Recorded<Area>>> changed;
  private final Map<AreaId, List<Recorded<Succession>>> into;
  private final Map<AreaId, List<Recorded<Succession>>> outOf;

  private record Into(AreaId successor, Recorded<Succession> recorded) {}

  AreaHistoryJson(RecordAsOf known) {
    this.known = known;
    var areas = known.areas();
    registered = areas.registrations().stream().collect(toMap(r -> r.content().id(), r -> r));
    changed = areas.changes().stream().collect(groupingBy(r -> r.content().id()));
    outOf = areas.successions().stream().collect(groupingBy(r -> r.content().predecessor()));
    into =
        areas.successions().stream()
            .flatMap(r -> r.content().successors().stream().map(area -> new Into(area, r)))
            .collect(groupingBy(Into::successor, mapping(Into::recorded, toList())));
  }

  JsonObject area(Area area) {
    var to = AreaJson.write(area);
    var registration = registered.get(area.id());
    if (registration != null) {
      to.with("fact", fact(registration));
    }
    var later = changed.getOrDefault(area.id(), List.of()).stream().map(this::fact).toList();
    return to.withAny("addedBy", later)
        .withAny("predecessors", predecessors(area.id()))
        .withAny("successors", successors(area.id()))
        .with("endedOn", endedOn(area.id()));
  }

  private List<Map<String, Object>> predecessors(AreaId area) {
    return into.getOrDefault(area, List.of()).stream()
        .map(recorded -> step(recorded.content().predecessor(), recorded))
        .toList();
  }

  private List<Map<String, Object>> successors(AreaId area) {
    return outOf.getOrDefault(area, List.of()).stream()
        .flatMap(
            recorded ->
                recorded.content().successors().stream()
                    .map(successor -> step(successor, recorded)))
        .toList();
  }

  private @Nullable LocalDate endedOn(AreaId area) {
    return outOf.getOrDefault(area, List.of()).stream()
        .map(Recorded::content)
        .filter(Succession::ends)
        .map(Succession::on)
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> step(AreaId other, Recorded<Succession> recorded) {
    return new JsonObject()
        .with("area", other.value())
        .with("kind", recorded.content().kind())
        .with("on", recorded.content().on())
        .with("fact", fact(recorded))
        .object();
  }

  private Map<String, Object> fact(Recorded<?> recorded) {
    var event = known.record().event(recorded.sequence()).orElseThrow();
    return new JsonObject()
        .with("sequence", recorded.sequence())
        .with("decisionId", event.envelope().decisionId().value())
        .object();
  }
}
