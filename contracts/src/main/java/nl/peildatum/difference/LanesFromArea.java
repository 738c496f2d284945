package nl.peildatum.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.peildatum.answer.Answers;
import nl.peildatum.answer.Status;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.LaneSelection;
import nl.peildatum.areaanswer.NearestLane;
import nl.peildatum.areaanswer.ReachedLane;
import nl.peildatum.areaanswer.UnknownPlace;
import nl.peildatum.difference.AreaDifference.AnswerWithLineage;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Paths;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;

/**
 * The lanes that may answer for a person from an area on any day, as known at one coordinate.
 *
 * @param bySubject the lanes that may answer, by the first day (inclusive, Europe/Amsterdam) of the
 *     path that they are on, and by the lane of the area itself about their subject
 */
record LanesFromArea(
    RecordAsOf known,
    boolean isInGazetteer,
    NavigableMap<LocalDate, SortedMap<Lane, List<ReachedLane>>> bySubject,
    Told told) {

  static LanesFromArea of(Area area, RecordAsOf known, Told told) {
    var isInGazetteer = known.areas().byId(area.id()).isPresent();
    var lanes =
        isInGazetteer
            ? LaneSelection.of(known, Paths.of(area, known.areas()), Set.of())
            : UnknownPlace.of(known, area.id().value(), Set.of()).lanes();
    var bySubject = new TreeMap<LocalDate, SortedMap<Lane, List<ReachedLane>>>();
    lanes.firstDays().forEach(day -> bySubject.put(day, own(lanes.subjectsOn(day), area)));
    return new LanesFromArea(known, isInGazetteer, bySubject, told);
  }

  private static SortedMap<Lane, List<ReachedLane>> own(
      Map<Subject, List<ReachedLane>> subjects, Area area) {
    var own = new TreeMap<Lane, List<ReachedLane>>();
    subjects.values().forEach(found -> own.put(ownLane(found.getFirst(), area), found));
    own.computeIfAbsent(
        Answers.emptyLane(Kinds.found().foremost().name(), area.id().value()), lane -> List.of());
    return own;
  }

  private static Lane ownLane(ReachedLane found, Area area) {
    var lane = found.lane().lane();
    var kind = Kinds.found().named(lane.kind()).orElseThrow();
    var subject = new TreeMap<>(lane.subject());
    subject.put(kind.areaKey(), area.id().value());
    return new Lane(kind.name(), subject);
  }

  Set<Lane> lanes() {
    return bySubject.values().stream()
        .flatMap(subjects -> subjects.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The answer about a subject on a day.
   *
   * @param own the lane of the area itself about the subject
   * @param day Europe/Amsterdam
   */
  AnswerWithLineage on(Lane own, LocalDate day) {
    var candidates = bySubject.floorEntry(day).getValue().getOrDefault(own, List.of());
    if (!isInGazetteer && candidates.isEmpty()) {
      return new AnswerWithLineage(Status.PLACE_UNKNOWN, null, null, List.of());
    }
    var found =
        candidates.isEmpty()
            ? ReachedLane.alone(LaneAsOf.empty(own))
            : NearestLane.on(day, candidates);
    var verdict = new StatusTable(known, found.lane()).on(day);
    return new AnswerWithLineage(
        verdict.status(),
        verdict.value(),
        verdict.fact(),
        found.lineage(),
        told.closedList(verdict));
  }

  /** All days (Europe/Amsterdam) on which the answer about a subject may change. */
  SortedSet<LocalDate> turningDays(Lane own) {
    var days = new TreeSet<>(known.turningDays(own));
    days.addAll(bySubject.tailMap(LocalDate.MIN, false).keySet());
    bySubject.values().stream()
        .flatMap(subjects -> subjects.getOrDefault(own, List.of()).stream())
        .forEach(found -> days.addAll(known.turningDays(found.lane().lane())));
    told.addDays(known, own.kind(), days);
    return days;
  }
}
