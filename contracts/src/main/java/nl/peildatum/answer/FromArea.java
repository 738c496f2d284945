package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peildatum.answer.AreaDifference.Told;
import nl.peildatum.answer.AreaLanes.Found;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.Kinds;
import nl.peildatum.time.Lane;

/**
 * Everything that somebody from an area may read.
 *
 * @param bySubject what may answer, by the lane that would say it of the area itself
 */
record FromArea(AsKnown known, boolean isKnown, SortedMap<Lane, List<Found>> bySubject) {

  static FromArea of(Area area, AsKnown known) {
    var isKnown = known.areas().byId(area.id()).isPresent();
    var bySubject = new TreeMap<Lane, List<Found>>();
    var subjects =
        isKnown
            ? AreaLanes.of(known, area, Set.of()).subjects()
            : UnknownPlace.of(known, area.id().value(), Set.of()).lanes().subjects();
    subjects.forEach(found -> bySubject.put(ownLane(found.getFirst(), area), found));
    bySubject.computeIfAbsent(
        Answers.emptyLane(Policy.foremostKind(), area.id().value()), lane -> List.of());
    return new FromArea(known, isKnown, bySubject);
  }

  private static Lane ownLane(Found found, Area area) {
    var lane = found.lane().lane();
    var kind = Kinds.found().named(lane.kind()).orElseThrow();
    var subject = new TreeMap<>(lane.subject());
    subject.put(kind.areaKey(), area.id().value());
    return new Lane(kind.name(), subject);
  }

  Set<Lane> lanes() {
    return bySubject.keySet();
  }

  /**
   * @param day Europe/Amsterdam
   */
  Told on(Lane own, LocalDate day) {
    var candidates = bySubject.getOrDefault(own, List.of());
    if (!isKnown && candidates.isEmpty()) {
      return new Told(Status.PLACE_UNKNOWN, null, null, List.of());
    }
    var found =
        candidates.isEmpty()
            ? new Found(known.lane(own), List.of())
            : AreaLanes.nearest(candidates, day);
    var verdict = new Judge(known, found.lane()).on(day);
    return new Told(verdict.status(), verdict.value(), verdict.fact(), found.lineage());
  }

  /** All days (Europe/Amsterdam) on which that may change. */
  SortedSet<LocalDate> turningDays(Lane own) {
    var days = new TreeSet<>(known.turningDays(own));
    bySubject
        .getOrDefault(own, List.of())
        .forEach(found -> days.addAll(known.turningDays(found.lane().lane())));
    return days;
  }
}
