package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;
import nl.peildatum.time.Lane;

/**
 * The lanes that may answer for a person from an area, its lineage followed: per kind and subject
 * (a target, a group) those on the path, nearest first. Which of them answers is a matter of the
 * day.
 */
record AreaLanes(List<List<Found>> subjects) {

  /** A lane that could answer, and how it was reached. */
  record Found(LaneAsKnown lane, List<Step> lineage) {

    /** Whether both were reached back through predecessors that became one area on one day. */
    private boolean isOfOneDayWith(Found other) {
      return !lineage.isEmpty()
          && !other.lineage.isEmpty()
          && lineage.getLast().on() != null
          && Objects.equals(lineage.getLast().on(), other.lineage.getLast().on())
          && parents().equals(other.parents());
    }

    private List<Step> parents() {
      return lineage.stream().filter(step -> step.on() == null).toList();
    }

    /** Whether both were reached through predecessors, each through another one. */
    private boolean isBeside(Found other) {
      var common = 0;
      while (isCommon(common, other)) {
        common++;
      }
      return isSuccession(common) && other.isSuccession(common);
    }

    private boolean isCommon(int step, Found other) {
      return step < lineage.size()
          && step < other.lineage.size()
          && lineage.get(step).equals(other.lineage.get(step));
    }

    private boolean isSuccession(int step) {
      return step < lineage.size() && lineage.get(step).on() != null;
    }
  }

  /**
   * @param kinds only these; empty = all
   */
  static AreaLanes of(AsKnown known, Area area, Set<String> kinds) {
    var path = Path.of(area, known.areas());
    var subjects = subjects(known, path, kinds);
    return new AreaLanes(
        Kinds.found().all().stream()
            .filter(kind -> kinds.isEmpty() || kinds.contains(kind.name()))
            .flatMap(
                kind ->
                    subjects.containsKey(kind)
                        ? subjects.get(kind).values().stream()
                        : absent(known, kind, path, kinds.contains(kind.name())))
            .toList());
  }

  private static Stream<List<Found>> absent(
      AsKnown known, Kind kind, Path path, boolean askedByName) {
    return kind.alwaysAnswered() || askedByName
        ? Stream.of(List.of(none(known, kind, path)))
        : Stream.empty();
  }

  /** The same of the subjects that some lanes are of, without looking at any other. */
  static AreaLanes about(AsKnown known, Path path, Collection<Lane> some) {
    return new AreaLanes(
        some.stream()
            .map(Subject::of)
            .distinct()
            .map(subject -> ofSubject(known, subject, path))
            .filter(candidates -> !candidates.isEmpty())
            .toList());
  }

  private static List<Found> ofSubject(AsKnown known, Subject subject, Path path) {
    var candidates = new ArrayList<Found>();
    for (var step : path.steps()) {
      var reached = known.lane(subject.in(step.area()), step.decidedBefore());
      if (reached.hasLiveFact()) {
        candidates.add(new Found(reached, step.lineage()));
      }
    }
    var kind = subject.kind();
    return candidates.isEmpty()
            && kind.alwaysAnswered()
            && subjects(known, path, Set.of(kind.name())).isEmpty()
        ? List.of(none(known, kind, path))
        : candidates;
  }

  private static Found none(AsKnown known, Kind kind, Path path) {
    return new Found(known.lane(Answers.emptyLane(kind.name(), path.own())), List.of());
  }

  private static Map<Kind, Map<String, List<Found>>> subjects(
      AsKnown known, Path path, Set<String> kinds) {
    var found = new HashMap<Kind, Map<String, List<Found>>>();
    for (var step : path.steps()) {
      for (var lane : known.record().lanesOf(step.area())) {
        if (!kinds.isEmpty() && !kinds.contains(lane.kind())) {
          continue;
        }
        var reached = known.lane(lane, step.decidedBefore());
        if (reached.hasLiveFact()) {
          var subject = Subject.of(lane);
          found
              .computeIfAbsent(subject.kind(), kind -> new TreeMap<>())
              .computeIfAbsent(subject.beside().toString(), beside -> new ArrayList<>())
              .add(new Found(reached, step.lineage()));
        }
      }
    }
    return found;
  }

  /** The area that a lane is narrowed to, or that of the whole country. */
  static String areaOf(Lane lane) {
    var kind = Kinds.found().named(lane.kind()).orElseThrow();
    return lane.subject().getOrDefault(kind.areaKey(), Path.WHOLE_COUNTRY);
  }

  /** Those that answer on the day, in the order of kinds and subjects. */
  Stream<Found> on(LocalDate day) {
    return subjects.stream().map(candidates -> nearest(candidates, day));
  }

  /**
   * The nearest in which something stands on the day, else the nearest with a live fact. Of
   * predecessors of one day one in which a Set stands goes before the others.
   */
  static Found nearest(List<Found> candidates, LocalDate day) {
    var nearest =
        candidates.stream()
            .filter(found -> found.lane().standing(day).isPresent())
            .findFirst()
            .orElse(candidates.getFirst());
    return candidates.stream()
        .filter(found -> found.isOfOneDayWith(nearest) && found.lane().setStands(day))
        .findFirst()
        .orElse(nearest);
  }

  /**
   * Where one of several predecessors answers on the day, those of the others in which something
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
        .filter(other -> other.isBeside(answering))
        .filter(other -> other.lane().standing(day).isPresent());
  }

  /** All that may answer on some day. */
  Stream<LaneAsKnown> all() {
    return subjects.stream().flatMap(List::stream).map(Found::lane);
  }
}
