package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.SuccessionKind;
import nl.peildatum.time.Lane;

/**
 * The lanes that may answer for a person from an area, its lineage followed: per kind and subject
 * (a target, a group) those on the path, nearest first. Which of them answers is a matter of the
 * day.
 */
record AreaLanes(List<List<Found>> subjects) {

  /** A lane that could answer, and how it was reached. */
  record Found(LaneAsKnown lane, List<Step> lineage) {

    /** Whether both were reached through areas that merged, each through another one. */
    private boolean isMergedBeside(Found other) {
      var common = 0;
      while (isCommon(common, other)) {
        common++;
      }
      return isMerger(common) && other.isMerger(common);
    }

    private boolean isCommon(int step, Found other) {
      return step < lineage.size()
          && step < other.lineage.size()
          && lineage.get(step).equals(other.lineage.get(step));
    }

    private boolean isMerger(int step) {
      return step < lineage.size() && lineage.get(step).kind().equals(SuccessionKind.MERGE.name());
    }
  }

  /**
   * @param kinds only these; empty = all
   */
  static AreaLanes of(AsKnown known, Area area, Set<String> kinds) {
    var path = Path.of(area, known.areas());
    return new AreaLanes(
        Kinds.found().all().stream()
            .filter(kind -> kinds.isEmpty() || kinds.contains(kind.name()))
            .flatMap(kind -> ofKind(known, kind, path, kinds.contains(kind.name())))
            .toList());
  }

  private static Stream<List<Found>> ofKind(
      AsKnown known, Kind kind, Path path, boolean askedByName) {
    var subjects = bySubjectBesideArea(known, kind, path);
    if (!subjects.isEmpty()) {
      return subjects.stream();
    }
    var empty = Answers.emptyLane(kind.name(), path.own());
    return kind.alwaysAnswered() || askedByName
        ? Stream.of(List.of(new Found(known.lane(empty), List.of())))
        : Stream.empty();
  }

  private static List<List<Found>> bySubjectBesideArea(AsKnown known, Kind kind, Path path) {
    var lanes = new TreeMap<String, List<Found>>();
    var bySubject = lanesByArea(known, kind, path);
    for (var step : path.steps()) {
      for (var lane : bySubject.getOrDefault(step.area(), List.of())) {
        var reached = known.lane(lane, step.decidedBefore());
        if (reached.hasLiveFact()) {
          var beside = new TreeMap<>(lane.subject());
          beside.remove(kind.areaKey());
          lanes
              .computeIfAbsent(beside.toString(), subject -> new ArrayList<>())
              .add(new Found(reached, step.lineage()));
        }
      }
    }
    return List.copyOf(lanes.values());
  }

  private static Map<String, List<Lane>> lanesByArea(AsKnown known, Kind kind, Path path) {
    var areas = path.steps().stream().map(Path.Reached::area).collect(Collectors.toSet());
    return known
        .lanes(lane -> lane.kind().equals(kind.name()) && areas.contains(areaOf(lane, kind)))
        .stream()
        .collect(Collectors.groupingBy(lane -> areaOf(lane, kind)));
  }

  /** The area that a lane is narrowed to, or that of the whole country. */
  static String areaOf(Lane lane) {
    return areaOf(lane, Kinds.found().named(lane.kind()).orElseThrow());
  }

  private static String areaOf(Lane lane, Kind kind) {
    return lane.subject().getOrDefault(kind.areaKey(), Path.WHOLE_COUNTRY);
  }

  /** Those that answer on the day, in the order of kinds and subjects. */
  Stream<Found> on(LocalDate day) {
    return subjects.stream().map(candidates -> nearest(candidates, day));
  }

  /** The nearest in which something stands on the day, else the nearest with a live fact. */
  static Found nearest(List<Found> candidates, LocalDate day) {
    return candidates.stream()
        .filter(found -> found.lane().standing(day).isPresent())
        .findFirst()
        .orElse(candidates.getFirst());
  }

  /**
   * Where one of several areas that merged answers on the day, those of the others in which a Set
   * stands: nothing tells from which of them a person comes.
   */
  Stream<Found> mergedBeside(LocalDate day) {
    return subjects.stream()
        .filter(candidates -> candidates.size() > 1)
        .flatMap(candidates -> mergedBeside(nearest(candidates, day), candidates, day));
  }

  private static Stream<Found> mergedBeside(
      Found answering, List<Found> candidates, LocalDate day) {
    return candidates.stream()
        .filter(other -> other.isMergedBeside(answering))
        .filter(other -> other.lane().setStands(day));
  }

  /** All that may answer on some day. */
  Stream<LaneAsKnown> all() {
    return subjects.stream().flatMap(List::stream).map(Found::lane);
  }
}
