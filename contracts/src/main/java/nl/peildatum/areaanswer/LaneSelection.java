package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.lineage.LineageSteps;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.ReachedArea;
import nl.peildatum.record.DatedFact;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.RunOfDays;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that may answer for a person from an area, found by following the lineage of the area.
 * Per kind and subject (a target, a group) holds the lanes on the path of a day, nearest first;
 * {@link #nearest} selects the lane that answers on the day.
 */
public final class LaneSelection {
  private final UnaryOperator<LocalDate> firstDayOf;
  private final List<LocalDate> turningDays;
  private final Function<LocalDate, Map<Subject, List<Found>>> onPath;
  private final BiFunction<Subject, LocalDate, Found> none;
  private final Supplier<List<Subject>> subjectsOfAnyDay;
  private final Map<LocalDate, Map<Subject, List<Found>>> byFirstDay = new HashMap<>();
  private @Nullable List<Subject> subjects;

  /**
   * @param onPath gives the lanes found on a path, by the first day of the path
   * @param none gives the lane that answers about a subject if no lane of that subject is on the
   *     path of the day
   * @param subjectsOfAnyDay the subjects that have an answer on any day, in order
   */
  private LaneSelection(
      UnaryOperator<LocalDate> firstDayOf,
      List<LocalDate> turningDays,
      Function<LocalDate, Map<Subject, List<Found>>> onPath,
      BiFunction<Subject, LocalDate, Found> none,
      Supplier<List<Subject>> subjectsOfAnyDay) {
    this.firstDayOf = firstDayOf;
    this.turningDays = turningDays;
    this.onPath = onPath;
    this.none = none;
    this.subjectsOfAnyDay = subjectsOfAnyDay;
  }

  /** A lane that may answer, and how it was reached. */
  public record Found(LaneAsOf lane, ReachedArea reached) {

    /** A lane that was not reached from another area. */
    public static Found alone(LaneAsOf lane) {
      return new Found(lane, ReachedArea.atStart(Subject.areaOf(lane.lane())));
    }

    public List<LineageStep> lineage() {
      return reached.lineage();
    }

    /**
     * This lane with more steps before its own.
     *
     * @param way the steps to the area that this lane was found from
     */
    Found after(LineageSteps way) {
      return new Found(
          lane,
          new ReachedArea(
              reached.area(),
              reached.level(),
              way.and(reached.way()),
              reached.left(),
              reached.decidedBefore(),
              false,
              false));
    }

    /**
     * Whether the lane has a live fact and is about the area itself, a successor or a predecessor.
     */
    boolean isFactOfOwnGround() {
      return reached.level() == 0
          && !reached.area().equals(Path.WHOLE_COUNTRY)
          && lane.hasLiveFact();
    }

    /** Whether both are one lane, reached by equal steps. */
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
     * Whether a person for whom this lane answers may also come from the area of the other lane.
     * This is so if both were reached through predecessors, each through a different one. It is
     * also so if the area of the other lane became part of the area of this lane, and either it did
     * so by a MERGE and the standing fact of this lane was decided before that day, or the standing
     * fact of the other lane was decided on or after that day.
     *
     * @param decidedOn gives the day on which a standing fact was decided, Europe/Amsterdam
     */
    private boolean leavesOpen(
        Found other, LocalDate day, Function<DatedFact, LocalDate> decidedOn) {
      var mine = lineage();
      var theirs = other.lineage();
      var common = commonSteps(other);
      if (common < mine.size()) {
        return isSuccession(mine, common) && isSuccession(theirs, common);
      }
      return other.reached.left() != null
          && reached.level() == other.reached.level()
          && common < theirs.size()
          && (isMergedSince(theirs.get(common), day, decidedOn)
              || other.isDecidedAfterItEnded(day, decidedOn));
    }

    private int commonSteps(Found other) {
      var mine = lineage();
      var theirs = other.lineage();
      var common = 0;
      while (common < Math.min(mine.size(), theirs.size())
          && mine.get(common).equals(theirs.get(common))) {
        common++;
      }
      return common;
    }

    /**
     * Whether the steps to the other lane lead through this one, beyond the steps that they have in
     * common with the answering lane.
     */
    private boolean isOnWayTo(Found other, Found answering) {
      var steps = lineage().size();
      return steps < other.lineage().size()
          && commonSteps(other) == steps
          && answering.commonSteps(other) < steps;
    }

    private static boolean isSuccession(List<LineageStep> lineage, int step) {
      return step < lineage.size() && lineage.get(step).on() != null;
    }

    private boolean isMergedSince(
        LineageStep step, LocalDate day, Function<DatedFact, LocalDate> decidedOn) {
      return step.kind().equals(SuccessionKind.MERGE.name())
          && decided(day, decidedOn).filter(isBefore(step.on())).isPresent();
    }

    private boolean isDecidedAfterItEnded(LocalDate day, Function<DatedFact, LocalDate> decidedOn) {
      var last = lineage().getLast();
      return last.on() != null
          && !last.kind().equals(SuccessionKind.SPLIT.name())
          && decided(day, decidedOn).filter(isBefore(last.on()).negate()).isPresent();
    }

    private Optional<LocalDate> decided(LocalDate day, Function<DatedFact, LocalDate> decidedOn) {
      return lane.standing(day).map(lanePeriod -> decidedOn.apply(lanePeriod.fact()));
    }

    private static Predicate<LocalDate> isBefore(@Nullable LocalDate other) {
      return day -> other != null && day.isBefore(other);
    }
  }

  /**
   * The lanes on the paths from an area.
   *
   * @param kinds only these kinds; empty = all
   */
  public static LaneSelection of(RecordAsOf known, Area area, Set<String> kinds) {
    return of(known, Paths.of(area, known.areas()), kinds);
  }

  /**
   * The lanes on some paths.
   *
   * @param kinds only these kinds; empty = all
   */
  public static LaneSelection of(RecordAsOf known, Paths paths, Set<String> kinds) {
    return onPaths(
        known, paths, steps -> found(known, steps, kinds), found -> withKinds(found, kinds));
  }

  /** The lanes of some subjects on some paths; lanes of other subjects are not read. */
  public static LaneSelection about(RecordAsOf known, Paths paths, Stream<Subject> some) {
    var subjects = some.collect(Collectors.toCollection(LinkedHashSet::new));
    return onPaths(
        known,
        paths,
        steps -> foundAbout(known, steps, subjects),
        found ->
            subjects.stream()
                .filter(subject -> found.contains(subject) || subject.kind().alwaysAnswered())
                .toList());
  }

  private static LaneSelection onPaths(
      RecordAsOf known,
      Paths paths,
      Function<List<ReachedArea>, Map<Subject, List<Found>>> found,
      Function<Set<Subject>, List<Subject>> inOrder) {
    return new LaneSelection(
        paths::firstDayOf,
        paths.turningDays(),
        day -> found.apply(paths.on(day).steps()),
        (subject, day) -> none(known, subject, paths.on(day)),
        () -> inOrder.apply(found.apply(paths.stepsOfAnyDay()).keySet()));
  }

  /** A selection in which each of some lanes answers for itself on every day. */
  public static LaneSelection alone(Stream<LaneAsOf> lanes) {
    var subjects = new LinkedHashMap<Subject, List<Found>>();
    lanes.forEach(lane -> subjects.put(Subject.alone(lane.lane()), List.of(Found.alone(lane))));
    return new LaneSelection(
        day -> LocalDate.MIN,
        List.of(),
        day -> subjects,
        (subject, day) -> Found.alone(LaneAsOf.empty(subject.in(Path.WHOLE_COUNTRY))),
        () -> List.copyOf(subjects.keySet()));
  }

  /**
   * The subjects in the order of kinds. A kind without a subject gets one with no key beside the
   * area, if the kind is asked for or always answered.
   */
  private static List<Subject> withKinds(Set<Subject> found, Set<String> kinds) {
    var byKind = found.stream().collect(Collectors.groupingBy(Subject::kind));
    var inOrder = new ArrayList<Subject>();
    for (var kind : Kinds.found().all()) {
      if (byKind.containsKey(kind)) {
        byKind.get(kind).stream().sorted(Comparator.comparing(Subject::text)).forEach(inOrder::add);
      } else if (kinds.contains(kind.name()) || (kinds.isEmpty() && kind.alwaysAnswered())) {
        inOrder.add(Subject.withoutMore(kind));
      }
    }
    return inOrder;
  }

  private static Found none(RecordAsOf known, Subject subject, Path path) {
    return new Found(known.lane(subject.in(path.own())), path.start());
  }

  private static Map<Subject, List<Found>> found(
      RecordAsOf known, List<ReachedArea> steps, Set<String> kinds) {
    var found = new HashMap<Subject, List<Found>>();
    for (var step : steps) {
      for (var of : known.record().lanes().about(step.area())) {
        if (kinds.isEmpty() || kinds.contains(of.lane().kind())) {
          add(found, of.subject(), known.lane(of.lane(), step.decidedBefore()), step);
        }
      }
    }
    return found;
  }

  private static Map<Subject, List<Found>> foundAbout(
      RecordAsOf known, List<ReachedArea> steps, Set<Subject> some) {
    var found = new HashMap<Subject, List<Found>>();
    for (var step : steps) {
      if (step.area().equals(Path.WHOLE_COUNTRY)) {
        for (var subject : some) {
          add(found, subject, known.lane(subject.everywhere(), step.decidedBefore()), step);
        }
      } else {
        for (var of : known.record().lanes().about(step.area())) {
          if (some.contains(of.subject())) {
            add(found, of.subject(), known.lane(of.lane(), step.decidedBefore()), step);
          }
        }
      }
    }
    return found;
  }

  private static void add(
      Map<Subject, List<Found>> found, Subject subject, LaneAsOf lane, ReachedArea step) {
    if (lane.hasLiveFact()) {
      found.computeIfAbsent(subject, of -> new ArrayList<>()).add(new Found(lane, step));
    }
  }

  /**
   * The candidates of each subject on the day, nearest first, never empty. A subject that has a
   * lane on any day has an empty lane on all other days.
   */
  public Map<Subject, List<Found>> subjectsOn(LocalDate day) {
    var firstDay = firstDayOf.apply(day);
    var found = byFirstDay.get(firstDay);
    if (found == null) {
      found = withAbsent(onPath.apply(firstDay), firstDay);
      byFirstDay.put(firstDay, found);
    }
    return found;
  }

  private Map<Subject, List<Found>> withAbsent(
      Map<Subject, List<Found>> found, LocalDate firstDay) {
    var all = new LinkedHashMap<Subject, List<Found>>();
    for (var subject : subjects()) {
      var candidates = found.get(subject);
      all.put(subject, candidates == null ? List.of(none.apply(subject, firstDay)) : candidates);
    }
    return all;
  }

  /** The subjects that have an answer on any day, in the order of kinds and subjects. */
  List<Subject> subjects() {
    var known = subjects;
    if (known == null) {
      known = subjectsOfAnyDay.get();
      subjects = known;
    }
    return known;
  }

  /** The lanes that answer on the day, in the order of kinds and subjects. */
  public Stream<Found> on(LocalDate day) {
    return subjectsOn(day).values().stream().map(candidates -> nearest(candidates, day));
  }

  /** Cuts the run where another path applies. */
  void cut(RunOfDays run) {
    turningDays.forEach(run::cut);
  }

  /** The days from which another path applies, in order (Europe/Amsterdam). */
  public List<LocalDate> turningDays() {
    return turningDays;
  }

  /** The first day of each path; {@link LocalDate#MIN} for the earliest path. */
  public Stream<LocalDate> firstDays() {
    return Stream.concat(Stream.of(LocalDate.MIN), turningDays.stream());
  }

  /**
   * The first day of the path that applies on a day.
   *
   * @param day Europe/Amsterdam
   */
  public LocalDate firstDayOf(LocalDate day) {
    return firstDayOf.apply(day);
  }

  /**
   * The candidate that answers on the day: the nearest in which a fact stands on the day; else the
   * nearest with a live fact that counts on the basis that day; else the nearest with a live fact.
   * Of predecessors that merged on one day, a candidate in which a Set stands goes before the
   * others, but a candidate that leads back to the area asked for goes before all of them.
   */
  public static Found nearest(List<Found> candidates, LocalDate day) {
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    var nearest =
        first(candidates, found -> found.lane().standing(day).isPresent())
            .or(() -> first(candidates, found -> found.lane().hasFactOnBasis(day)))
            .orElse(candidates.getFirst());
    return first(candidates, found -> found.isOfOneDayWith(nearest) && found.lane().setStands(day))
        .orElse(nearest);
  }

  private static Optional<Found> first(List<Found> candidates, Predicate<Found> meant) {
    return candidates.stream().filter(meant).findFirst();
  }

  /** The candidate that answers on the day of the run; cuts the run where another may answer. */
  public static Found nearest(List<Found> candidates, RunOfDays run) {
    for (var candidate : candidates) {
      var around = candidate.lane().around(run.day());
      run.cutIf(around.from());
      run.cutIf(around.until());
      candidate.lane().eachEndOfPending(run::cut);
    }
    return nearest(candidates, run.day());
  }

  /**
   * The candidates other than the answering one in which a fact stands on the day and that may also
   * apply: if several areas merged, the register cannot tell from which of them a person comes. A
   * candidate is left out if a lane of a later name of its area answers in its place.
   *
   * @param decidedOn gives the day on which a standing fact was decided, Europe/Amsterdam
   */
  static Stream<Found> mergedBeside(
      Found answering,
      List<Found> candidates,
      LocalDate day,
      Function<DatedFact, LocalDate> decidedOn) {
    var standing =
        candidates.stream().filter(other -> other.lane().standing(day).isPresent()).toList();
    return standing.stream()
        .filter(other -> answering.leavesOpen(other, day, decidedOn))
        .filter(
            other ->
                standing.stream()
                    .noneMatch(
                        nearer ->
                            nearer.isOnWayTo(other, answering)
                                && !nearer.leavesOpen(other, day, decidedOn)));
  }

  /** All lanes that may answer on the day. */
  Stream<LaneAsOf> allOn(LocalDate day) {
    return subjectsOn(day).values().stream().flatMap(List::stream).map(Found::lane);
  }

  /** All lanes that may answer on some day. */
  public Stream<LaneAsOf> all() {
    return firstDays().flatMap(this::allOn);
  }
}
