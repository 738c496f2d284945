package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.area.Area;
import nl.peildatum.kind.Kind;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;
import nl.peildatum.record.LaneAndSubject;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.SameDays;

/**
 * Finds the verdict about each subject on the path from one area: the verdict of the lane that
 * answers on a day. Callers ask for one day after another, so the last verdict is kept with its run
 * of days.
 */
public final class PathVerdicts {
  private final RecordAsOf known;
  private final LaneSelection lanes;
  private final Map<Subject, Kept> last = new HashMap<>();
  private final Map<LaneAsOf, StatusTable> tables = new HashMap<>();

  /**
   * A verdict and its lane.
   *
   * @param by the lane that answers, and how it was reached
   */
  public record PathVerdict(ReachedLane by, Verdict verdict) {
    /** Whether lane, status, value, fact and reason are equal. */
    boolean isSameAs(PathVerdict other) {
      return by.isSameAs(other.by) && verdict.isSameAs(other.verdict);
    }

    /** Whether lane, status, value and fact are equal; the reason may differ. */
    boolean hasEqualReading(PathVerdict other) {
      return by.isSameAs(other.by) && verdict.hasEqualReading(other.verdict);
    }
  }

  private record Kept(PathVerdict verdict, RunOfDays run) {}

  PathVerdicts(RecordAsOf known, LaneSelection lanes) {
    this.known = known;
    this.lanes = lanes;
  }

  /**
   * The verdicts of an area.
   *
   * @param kinds only these kinds; empty = all
   */
  public static PathVerdicts of(RecordAsOf known, Area area, Set<String> kinds) {
    return new PathVerdicts(known, LaneSelection.of(known, Paths.of(area, known.areas()), kinds));
  }

  /**
   * The verdicts of an area, only about the subjects of lanes of the area itself, a successor or a
   * predecessor.
   *
   * @param kinds only these kinds; empty = all
   */
  static PathVerdicts ofOwnGround(RecordAsOf known, Area area, Set<String> kinds) {
    var paths = Paths.of(area, known.areas());
    return new PathVerdicts(
        known, LaneSelection.about(known, paths, subjectsOfOwnGround(known, paths, kinds)));
  }

  /**
   * The verdicts of an area about one subject.
   *
   * @param place id of an area; if it is not known, the lane of the whole country answers
   */
  public static PathVerdicts about(RecordAsOf known, String place, Subject subject) {
    var everywhere = known.lane(subject.in(Path.WHOLE_COUNTRY));
    return new PathVerdicts(
        known,
        known
            .areas()
            .find(place)
            .map(
                area ->
                    LaneSelection.about(known, Paths.of(area, known.areas()), Stream.of(subject)))
            .orElseGet(
                () -> LaneSelection.alone(Stream.of(everywhere).filter(LaneAsOf::hasLiveFact))));
  }

  private static Stream<Subject> subjectsOfOwnGround(
      RecordAsOf known, Paths paths, Set<String> kinds) {
    return paths.ownGround().stream()
        .flatMap(id -> known.record().lanes().about(id).stream())
        .map(LaneAndSubject::subject)
        .filter(subject -> kinds.isEmpty() || kinds.contains(subject.kind().name()));
  }

  public RecordAsOf known() {
    return known;
  }

  LaneSelection lanes() {
    return lanes;
  }

  Collection<Subject> subjects() {
    return lanes.subjects();
  }

  /** The lanes that may answer about the subject on the run's day, nearest first. */
  List<ReachedLane> candidates(Subject subject, RunOfDays run) {
    lanes.cut(run);
    return lanes.subjectsOn(run.day()).getOrDefault(subject, List.of());
  }

  /**
   * The verdict about the subject on the day of the run; empty if no path leads to a lane of the
   * subject. Cuts the run where the verdict may change.
   */
  public Optional<PathVerdict> on(Subject subject, RunOfDays run) {
    var kept = last.get(subject);
    if (kept == null || !kept.run().contains(run.day())) {
      var days = new RunOfDays(run.day());
      var candidates = candidates(subject, days);
      if (candidates.isEmpty()) {
        return Optional.empty();
      }
      kept = new Kept(ofLane(NearestLane.on(days, candidates), days), days);
      last.put(subject, kept);
    }
    run.cut(kept.run());
    return Optional.of(kept.verdict());
  }

  /**
   * The verdicts about all subjects, in the order of the answers.
   *
   * @param day Europe/Amsterdam
   */
  public Stream<PathVerdict> on(LocalDate day) {
    return subjects().stream().map(subject -> on(subject, new RunOfDays(day)).orElseThrow());
  }

  /**
   * The verdicts about all subjects, in the order of the answers, each with the run of days on
   * which it is the same. What is recorded about other areas does not end such a run.
   *
   * @param day Europe/Amsterdam
   */
  public Stream<SameDays<PathVerdict>> around(LocalDate day) {
    return subjects().stream()
        .map(
            subject ->
                SameDays.around(day, run -> on(subject, run).orElseThrow(), PathVerdict::isSameAs));
  }

  private StatusTable table(LaneAsOf lane) {
    return tables.computeIfAbsent(lane, of -> new StatusTable(known, of));
  }

  /** The verdict of one lane on the day of the run, also if another lane answers. */
  PathVerdict ofLane(ReachedLane lane, RunOfDays run) {
    return new PathVerdict(lane, table(lane.lane()).on(run));
  }

  /**
   * Whether the verdict of another area about a subject reads otherwise than the verdict here on
   * the day of the run; cuts the run where that may change.
   */
  boolean hasOtherReading(PathVerdict other, Subject subject, RunOfDays run) {
    var own = on(subject, run).map(PathVerdict::verdict);
    return !own.orElseGet(() -> StatusTable.ofAbsence(known, subject.kind().name()).on(run))
        .hasEqualReading(other.verdict());
  }

  /**
   * Whether a lane answers that is nearer than a level of the path, and a fact stands or may stand
   * in it: then it does not matter what the area of that level became.
   */
  boolean standsInside(int level, Subject subject, RunOfDays run) {
    return level > 0
        && on(subject, run)
            .map(PathVerdict::by)
            .filter(by -> by.reached().level() < level && by.lane().standsOrMayStand(run.day()))
            .isPresent();
  }

  Stream<Subject> subjectsOf(Kind kind) {
    return subjects().stream().filter(subject -> subject.kind().equals(kind));
  }
}
