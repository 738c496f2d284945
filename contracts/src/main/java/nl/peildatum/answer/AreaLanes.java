package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.SuccessionKind;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that may answer for a person from an area, its lineage followed: per kind and subject
 * (a target, a group) those on the path of the day, nearest first. Which of them answers is a
 * matter of the day.
 */
final class AreaLanes {
  private final UnaryOperator<LocalDate> firstDayOf;
  private final List<LocalDate> turningDays;
  private final Function<LocalDate, Map<Subject, List<Found>>> onPath;
  private final Map<LocalDate, Map<Subject, List<Found>>> byFirstDay = new HashMap<>();

  private AreaLanes(
      UnaryOperator<LocalDate> firstDayOf,
      List<LocalDate> turningDays,
      Function<LocalDate, Map<Subject, List<Found>>> onPath) {
    this.firstDayOf = firstDayOf;
    this.turningDays = turningDays;
    this.onPath = onPath;
  }

  /** A lane that could answer, and how it was reached. */
  record Found(LaneAsKnown lane, Reached reached) {

    /** By itself, not from an area. */
    static Found alone(LaneAsKnown lane) {
      return new Found(lane, Reached.atStart(areaOf(lane.lane())));
    }

    List<Step> lineage() {
      return reached.lineage();
    }

    /**
     * @param way the steps to the area that it was found from
     */
    Found after(Way way) {
      return new Found(
          lane,
          new Reached(
              reached.area(),
              reached.level(),
              way.and(reached.way()),
              reached.left(),
              reached.decidedBefore(),
              false,
              false));
    }

    /** The same lane, reached on the same way. */
    boolean isSameAs(Found other) {
      return lane.lane().equals(other.lane.lane()) && reached.way().equals(other.reached.way());
    }

    /** Whether both were reached back through predecessors that became one area on one day. */
    private boolean isOfOneDayWith(Found other) {
      return reached.left() != null
          && Objects.equals(reached.left(), other.reached.left())
          && reached.ownGround() == other.reached.ownGround()
          && reached.level() == other.reached.level();
    }

    /**
     * Whether somebody of whom this answers may be from where the other's policy stands as well:
     * both were reached through predecessors, each through another one; or the other's area went up
     * in this one, by what was decided before about this one, or afterwards about the other.
     *
     * @param decidedOn when what stands there was decided
     */
    private boolean leavesOpen(Found other, LocalDate day, Function<Dated, LocalDate> decidedOn) {
      var mine = lineage();
      var theirs = other.lineage();
      var common = 0;
      while (common < Math.min(mine.size(), theirs.size())
          && mine.get(common).equals(theirs.get(common))) {
        common++;
      }
      if (common < mine.size()) {
        return isSuccession(mine, common) && isSuccession(theirs, common);
      }
      return other.reached.left() != null
          && reached.level() == other.reached.level()
          && common < theirs.size()
          && (isMergedSince(theirs.get(common), day, decidedOn)
              || other.isDecidedAfterItEnded(day, decidedOn));
    }

    private static boolean isSuccession(List<Step> lineage, int step) {
      return step < lineage.size() && lineage.get(step).on() != null;
    }

    private boolean isMergedSince(Step step, LocalDate day, Function<Dated, LocalDate> decidedOn) {
      return step.kind().equals(SuccessionKind.MERGE.name())
          && decided(day, decidedOn).filter(isBefore(step.on())).isPresent();
    }

    private boolean isDecidedAfterItEnded(LocalDate day, Function<Dated, LocalDate> decidedOn) {
      var last = lineage().getLast();
      return last.on() != null
          && !last.kind().equals(SuccessionKind.SPLIT.name())
          && decided(day, decidedOn).filter(isBefore(last.on()).negate()).isPresent();
    }

    private Optional<LocalDate> decided(LocalDate day, Function<Dated, LocalDate> decidedOn) {
      return lane.standing(day).map(stroke -> decidedOn.apply(stroke.fact()));
    }

    private static Predicate<LocalDate> isBefore(@Nullable LocalDate other) {
      return day -> other != null && day.isBefore(other);
    }
  }

  /**
   * @param kinds only these; empty = all
   */
  static AreaLanes of(AsKnown known, Area area, Set<String> kinds) {
    return of(known, Paths.of(area, known.areas()), kinds);
  }

  /**
   * @param kinds only these; empty = all
   */
  static AreaLanes of(AsKnown known, Paths paths, Set<String> kinds) {
    return onPaths(paths, path -> subjects(known, path, kinds));
  }

  private static AreaLanes onPaths(
      Paths paths, Function<Path, Map<Subject, List<Found>>> subjects) {
    return new AreaLanes(
        paths::firstDayOf, paths.turningDays(), day -> subjects.apply(paths.on(day)));
  }

  /** Some lanes, each by itself, on every day. */
  static AreaLanes alone(Stream<LaneAsKnown> lanes) {
    var subjects = new LinkedHashMap<Subject, List<Found>>();
    lanes.forEach(lane -> subjects.put(Subject.alone(lane.lane()), List.of(Found.alone(lane))));
    return new AreaLanes(day -> LocalDate.MIN, List.of(), day -> subjects);
  }

  private static Map<Subject, List<Found>> subjects(AsKnown known, Path path, Set<String> kinds) {
    var found = found(known, path, kinds);
    var inOrder = new LinkedHashMap<Subject, List<Found>>();
    for (var kind : Kinds.found().all()) {
      if (kinds.isEmpty() || kinds.contains(kind.name())) {
        var ofKind = found.get(kind);
        if (ofKind != null) {
          inOrder.putAll(ofKind);
        } else if (kind.alwaysAnswered() || kinds.contains(kind.name())) {
          inOrder.put(Subject.withoutMore(kind), List.of(none(known, kind, path)));
        }
      }
    }
    return inOrder;
  }

  /** The same of the subjects that some lanes are of, without looking at any other. */
  static AreaLanes about(AsKnown known, Paths paths, Collection<Lane> some) {
    return onPaths(paths, path -> about(known, path, some));
  }

  private static Map<Subject, List<Found>> about(AsKnown known, Path path, Collection<Lane> some) {
    var subjects = new LinkedHashMap<Subject, List<Found>>();
    some.stream()
        .map(Subject::of)
        .distinct()
        .forEach(
            subject -> {
              var candidates = ofSubject(known, subject, path);
              if (!candidates.isEmpty()) {
                subjects.put(subject, candidates);
              }
            });
    return subjects;
  }

  private static List<Found> ofSubject(AsKnown known, Subject subject, Path path) {
    var candidates = new ArrayList<Found>();
    for (var step : path.steps()) {
      var reached = known.lane(subject.in(step.area()), step.decidedBefore());
      if (reached.hasLiveFact()) {
        candidates.add(new Found(reached, step));
      }
    }
    var kind = subject.kind();
    return candidates.isEmpty()
            && kind.alwaysAnswered()
            && found(known, path, Set.of(kind.name())).isEmpty()
        ? List.of(none(known, kind, path))
        : candidates;
  }

  private static Found none(AsKnown known, Kind kind, Path path) {
    return new Found(known.lane(Answers.emptyLane(kind.name(), path.own())), path.start());
  }

  private static Map<Kind, Map<Subject, List<Found>>> found(
      AsKnown known, Path path, Set<String> kinds) {
    var found = new HashMap<Kind, Map<Subject, List<Found>>>();
    for (var step : path.steps()) {
      for (var lane : known.record().lanesOf(step.area())) {
        if (!kinds.isEmpty() && !kinds.contains(lane.kind())) {
          continue;
        }
        var reached = known.lane(lane, step.decidedBefore());
        if (reached.hasLiveFact()) {
          var subject = Subject.of(lane);
          found
              .computeIfAbsent(
                  subject.kind(), kind -> new TreeMap<>(Comparator.comparing(Subject::text)))
              .computeIfAbsent(subject, beside -> new ArrayList<>())
              .add(new Found(reached, step));
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

  /** The candidates of each subject on the day. */
  Map<Subject, List<Found>> subjectsOn(LocalDate day) {
    return byFirstDay.computeIfAbsent(firstDayOf.apply(day), onPath);
  }

  /** Those that answer on the day, in the order of kinds and subjects. */
  Stream<Found> on(LocalDate day) {
    return subjectsOn(day).values().stream().map(candidates -> nearest(candidates, day));
  }

  /** Cuts where another path is taken. */
  void cut(RunOfDays run) {
    turningDays.forEach(run::cut);
  }

  /** The days on which another path is taken, in order. */
  List<LocalDate> turningDays() {
    return turningDays;
  }

  /** The first day of each path; the first by {@link LocalDate#MIN}. */
  Stream<LocalDate> firstDays() {
    return Stream.concat(Stream.of(LocalDate.MIN), turningDays.stream());
  }

  /**
   * @param day Europe/Amsterdam
   */
  LocalDate firstDayOf(LocalDate day) {
    return firstDayOf.apply(day);
  }

  /**
   * The nearest in which something stands on the day, else the nearest with a live fact. Of
   * predecessors of one day one in which a Set stands goes before the others, but what leads back
   * to the area asked about goes before all of them.
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

  /** The same; cuts the run where another may answer. */
  static Found nearest(List<Found> candidates, RunOfDays run) {
    for (var candidate : candidates) {
      var around = candidate.lane().around(run.day());
      run.cutIf(around.from());
      run.cutIf(around.until());
    }
    return nearest(candidates, run.day());
  }

  /**
   * What stands in another lane on the day that the one that answers may hide: nothing tells from
   * which of several areas that merged a person comes.
   *
   * @param decidedOn when what stands was decided
   */
  static Stream<Found> mergedBeside(
      Found answering,
      List<Found> candidates,
      LocalDate day,
      Function<Dated, LocalDate> decidedOn) {
    return candidates.stream()
        .filter(other -> other.lane().standing(day).isPresent())
        .filter(other -> answering.leavesOpen(other, day, decidedOn));
  }

  /** All that may answer on the day. */
  Stream<LaneAsKnown> allOn(LocalDate day) {
    return subjectsOn(day).values().stream().flatMap(List::stream).map(Found::lane);
  }

  /** All that may answer on some day. */
  Stream<LaneAsKnown> all() {
    return firstDays().flatMap(this::allOn);
  }
}
