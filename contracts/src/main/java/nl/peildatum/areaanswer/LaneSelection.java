package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.ReachedArea;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.RunOfDays;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that may answer for a person from an area, found by following the lineage of the area.
 * Per kind and subject (a target, a group) holds the lanes on the path of a day, nearest first;
 * {@link NearestLane} selects the lane that answers on the day.
 */
public final class LaneSelection {
  private final UnaryOperator<LocalDate> firstDayOf;
  private final List<LocalDate> turningDays;
  private final Function<LocalDate, Map<Subject, List<ReachedLane>>> onPath;
  private final BiFunction<Subject, LocalDate, ReachedLane> none;
  private final Supplier<List<Subject>> subjectsOfAnyDay;
  private final Map<LocalDate, Map<Subject, List<ReachedLane>>> byFirstDay = new HashMap<>();
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
      Function<LocalDate, Map<Subject, List<ReachedLane>>> onPath,
      BiFunction<Subject, LocalDate, ReachedLane> none,
      Supplier<List<Subject>> subjectsOfAnyDay) {
    this.firstDayOf = firstDayOf;
    this.turningDays = turningDays;
    this.onPath = onPath;
    this.none = none;
    this.subjectsOfAnyDay = subjectsOfAnyDay;
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
      Function<List<ReachedArea>, Map<Subject, List<ReachedLane>>> found,
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
    var subjects = new LinkedHashMap<Subject, List<ReachedLane>>();
    lanes.forEach(
        lane -> subjects.put(Subject.withArea(lane.lane()), List.of(ReachedLane.alone(lane))));
    return new LaneSelection(
        day -> LocalDate.MIN,
        List.of(),
        day -> subjects,
        (subject, day) -> ReachedLane.alone(LaneAsOf.empty(subject.in(Path.WHOLE_COUNTRY))),
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
        inOrder.add(Subject.ofKind(kind));
      }
    }
    return inOrder;
  }

  private static ReachedLane none(RecordAsOf known, Subject subject, Path path) {
    return new ReachedLane(known.lane(subject.in(path.own())), path.start());
  }

  private static Map<Subject, List<ReachedLane>> found(
      RecordAsOf known, List<ReachedArea> steps, Set<String> kinds) {
    var found = new HashMap<Subject, List<ReachedLane>>();
    for (var step : steps) {
      for (var of : known.record().lanes().about(step.area())) {
        if (kinds.isEmpty() || kinds.contains(of.lane().kind())) {
          add(found, of.subject(), known.lane(of.lane(), step.decidedBefore()), step);
        }
      }
    }
    return found;
  }

  private static Map<Subject, List<ReachedLane>> foundAbout(
      RecordAsOf known, List<ReachedArea> steps, Set<Subject> some) {
    var found = new HashMap<Subject, List<ReachedLane>>();
    for (var step : steps) {
      if (step.area().equals(Path.WHOLE_COUNTRY)) {
        for (var subject : some) {
          add(found, subject, known.lane(subject.inWholeCountry(), step.decidedBefore()), step);
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
      Map<Subject, List<ReachedLane>> found, Subject subject, LaneAsOf lane, ReachedArea step) {
    if (lane.hasLiveFact()) {
      found.computeIfAbsent(subject, of -> new ArrayList<>()).add(new ReachedLane(lane, step));
    }
  }

  /**
   * The candidates of each subject on the day, nearest first, never empty. A subject that has a
   * lane on any day has an empty lane on all other days.
   */
  public Map<Subject, List<ReachedLane>> subjectsOn(LocalDate day) {
    var firstDay = firstDayOf.apply(day);
    var found = byFirstDay.get(firstDay);
    if (found == null) {
      found = withAbsent(onPath.apply(firstDay), firstDay);
      byFirstDay.put(firstDay, found);
    }
    return found;
  }

  private Map<Subject, List<ReachedLane>> withAbsent(
      Map<Subject, List<ReachedLane>> found, LocalDate firstDay) {
    var all = new LinkedHashMap<Subject, List<ReachedLane>>();
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
  public Stream<ReachedLane> on(LocalDate day) {
    return subjectsOn(day).values().stream().map(candidates -> NearestLane.on(day, candidates));
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

  /** All lanes that may answer on the day. */
  Stream<LaneAsOf> allOn(LocalDate day) {
    return subjectsOn(day).values().stream().flatMap(List::stream).map(ReachedLane::lane);
  }

  /** All lanes that may answer on some day. */
  public Stream<LaneAsOf> all() {
    return firstDays().flatMap(this::allOn);
  }
}
