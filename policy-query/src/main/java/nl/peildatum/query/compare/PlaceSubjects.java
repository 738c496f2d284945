package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.OtherAreaVerdict;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * Finds the subjects of a place, and the other areas whose policy may also bear, on any of some
 * days as known at either of two moments.
 */
final class PlaceSubjects {
  private final String written;
  private final String place;
  private final Set<String> kinds;
  private final RecordAsOf one;
  private final RecordAsOf other;
  private final Map<Lane, OtherAreaVerdict> others = new TreeMap<>();
  private final Map<OnDay, Map<Lane, OtherAreaVerdict>> othersByDay = new HashMap<>();

  private record OnDay(RecordAsOf known, LocalDate day) {}

  /**
   * Another area whose policy may also bear on one of the days.
   *
   * @param lane the other area's own lane, which names its subject
   */
  record Other(Area area, Lane lane, VerdictSource source) {}

  /**
   * @param written as the client wrote the place
   * @param kinds only these; empty = all
   * @param days Europe/Amsterdam; the days may be equal
   */
  PlaceSubjects(
      RecordAsOf one, RecordAsOf other, String written, Set<String> kinds, List<LocalDate> days) {
    this.one = one;
    this.other = other;
    this.written = written;
    this.kinds = kinds;
    this.place =
        Stream.of(one, other)
            .flatMap(known -> known.areas().find(written).stream())
            .map(area -> area.id().value())
            .findFirst()
            .orElse(written);
    for (var known : List.of(one, other)) {
      days.forEach(day -> othersOn(known, day).forEach(others::putIfAbsent));
    }
  }

  /** The subjects of the place itself. */
  Stream<VerdictSource> own() {
    var of = new SubjectOfArea.OfPlace(written, place);
    return AreaAnswers.subjects(written, place, kinds, one, other)
        .map(subject -> new SubjectOfArea(of, subject));
  }

  /** The other areas whose policy may also bear, by the lane that names their subject. */
  Stream<Other> others() {
    var places = new HashMap<AreaId, SubjectOfArea.OfPlace>();
    return others.entrySet().stream()
        .map(
            entry -> {
              var verdict = entry.getValue();
              var of =
                  places.computeIfAbsent(
                      verdict.area().id(), id -> new SubjectOfArea.OfPlace(id.value(), id.value()));
              return new Other(
                  verdict.area(), entry.getKey(), new SubjectOfArea(of, verdict.subject()));
            });
  }

  /**
   * Whether the other area's policy may also bear on a day.
   *
   * @param day Europe/Amsterdam
   */
  boolean mayBear(Other other, RecordAsOf known, LocalDate day) {
    return othersOn(known, day).containsKey(other.lane());
  }

  private Map<Lane, OtherAreaVerdict> othersOn(RecordAsOf known, LocalDate day) {
    return othersByDay.computeIfAbsent(new OnDay(known, day), this::othersOn);
  }

  private Map<Lane, OtherAreaVerdict> othersOn(OnDay asked) {
    var on = new TreeMap<Lane, OtherAreaVerdict>();
    AreaAnswers.of(asked.known(), written, place, kinds)
        .othersOn(asked.day())
        .forEach(verdict -> on.put(verdict.lane(), verdict));
    return on;
  }
}
