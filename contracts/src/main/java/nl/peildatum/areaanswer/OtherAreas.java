package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.areaanswer.OtherAreaVerdict.Relation;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.SameDays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verdicts of other areas that a person from the area asked for may also come from. Each
 * verdict is found on the path of the other area, and is given beside the answers if it differs
 * from the verdict of the area asked for.
 */
final class OtherAreas {
  private final RecordAsOf known;
  private final Set<String> kinds;
  private final PathVerdicts asked;
  private final SplitAreas splitOff;
  private final boolean hasSplitAreaOnPath;
  private final OtherAreaPaths paths;
  private final SurroundingAreas surrounding;
  private final Map<OnDay, Beside> besideOnDay = new HashMap<>();

  private record OnDay(Kind kind, LocalDate day) {}

  private record Beside(List<OtherAreaVerdict> verdicts, RunOfDays run) {}

  private OtherAreas(
      RecordAsOf known,
      Set<String> kinds,
      PathVerdicts asked,
      Function<LocalDate, Collection<Area>> around,
      SplitAreas splitOff,
      boolean hasSplitAreaOnPath) {
    this.known = known;
    this.kinds = kinds;
    this.asked = asked;
    this.splitOff = splitOff;
    this.hasSplitAreaOnPath = hasSplitAreaOnPath;
    this.paths = new OtherAreaPaths(known, kinds, splitOff);
    this.surrounding = new SurroundingAreas(known, asked, around, splitOff, paths);
  }

  /**
   * The other areas of an area asked for.
   *
   * @param kinds only these kinds; empty = all
   * @param paths paths from the area asked for
   */
  static OtherAreas of(
      RecordAsOf known, Set<String> kinds, PathVerdicts asked, Paths paths, SplitAreas splitOff) {
    return new OtherAreas(
        known,
        kinds,
        asked,
        day -> known.areasWithLanes().around(paths.on(day), splitOff.groundOn(day)),
        splitOff,
        splitOff.areas().stream()
            .anyMatch(split -> paths.areas().contains(split.area().id().value())));
  }

  /**
   * The other areas of a place that is not in the gazetteer.
   *
   * @param kinds only these kinds; empty = all
   */
  static OtherAreas ofUnknownPlace(RecordAsOf known, Set<String> kinds, PathVerdicts asked) {
    return new OtherAreas(
        known,
        kinds,
        asked,
        day -> known.areasWithLanes().aroundUnknown(),
        SplitAreas.none(),
        false);
  }

  /** Whether an area that came out of the place by a split is on a path of the place again. */
  boolean hasSplitAreaOnPath() {
    return hasSplitAreaOnPath;
  }

  /**
   * The verdicts of other areas about all kinds asked for.
   *
   * @param day Europe/Amsterdam
   */
  Stream<OtherAreaVerdict> on(LocalDate day) {
    var run = new RunOfDays(day);
    return surrounding.areWithoutSubject(run) && splitOff.areas().isEmpty() && isNoneMerged(run)
        ? Stream.empty()
        : kindsAskedFor().flatMap(kind -> on(kind, new RunOfDays(day)).stream());
  }

  private boolean isNoneMerged(RunOfDays run) {
    return asked.subjects().stream().allMatch(subject -> asked.candidates(subject, run).size() < 2);
  }

  private Stream<Kind> kindsAskedFor() {
    return Kinds.found().all().stream()
        .filter(kind -> kinds.isEmpty() || kinds.contains(kind.name()));
  }

  /**
   * The verdicts of other areas about a kind on the day of the run, in a fixed order; cuts the run
   * where they may change.
   */
  List<OtherAreaVerdict> on(Kind kind, RunOfDays run) {
    var day = new OnDay(kind, run.day());
    var beside = besideOnDay.get(day);
    if (beside == null) {
      var days = new RunOfDays(run.day());
      beside = new Beside(found(kind, days), days);
      besideOnDay.put(day, beside);
    }
    run.cut(beside.run());
    return beside.verdicts();
  }

  /**
   * The verdicts of other areas, each on the days on which it is given beside the answers.
   *
   * @param from inclusive, Europe/Amsterdam; {@code null} = from the beginning
   * @param until exclusive; {@code null} = without end
   */
  OtherAreaTimelines over(@Nullable LocalDate from, @Nullable LocalDate until) {
    var found = new OtherAreaTimelines();
    kindsAskedFor()
        .map(kind -> SameDays.all(from, until, run -> on(kind, run), OtherAreaVerdict::areSame))
        .forEach(runs -> runs.forEach(found::add));
    return found;
  }

  /** The verdicts of one other area about a subject that are given beside the answers. */
  List<OtherAreaVerdict> of(Area other, Lane lane, RunOfDays run) {
    return on(Subject.of(lane).kind(), run).stream()
        .filter(found -> found.area().equals(other) && found.lane().equals(lane))
        .toList();
  }

  /**
   * The verdict of the area of {@code other} about its subject on the day of the run, also if it is
   * not given beside the answers on that day.
   */
  OtherAreaVerdict sameAreaOn(OtherAreaVerdict other, RunOfDays run) {
    var area = other.area();
    var subject = other.subject();
    var beside =
        switch (other.relation()) {
          case INSIDE_OR_OVERLAPPING -> surrounding.verdict(area, subject, run);
          case SPLIT_OFF ->
              paths
                  .splitOffOn(run)
                  .filter(split -> split.area().equals(area))
                  .findFirst()
                  .flatMap(split -> splitOff(split, subject, run));
          case MERGED ->
              merged(subject, run).filter(merged -> merged.area().equals(area)).findFirst();
        };
    return beside.orElseGet(() -> notBeside(other, run));
  }

  private OtherAreaVerdict notBeside(OtherAreaVerdict other, RunOfDays run) {
    var path =
        other.relation() == Relation.SPLIT_OFF
            ? paths.ofSplitOff(other.area())
            : paths.ofOwnGround(other.area());
    var verdict = path.on(other.subject(), run).orElseThrow();
    return new OtherAreaVerdict(other.area(), other.subject(), other.relation(), verdict, false);
  }

  private List<OtherAreaVerdict> found(Kind kind, RunOfDays run) {
    var found = new ArrayList<OtherAreaVerdict>();
    surrounding.addVerdicts(kind, run, found);
    for (var subject : asked.subjects()) {
      if (subject.kind().equals(kind)) {
        merged(subject, run).forEach(found::add);
      }
    }
    paths
        .splitOffOn(run)
        .flatMap(
            split ->
                paths
                    .ofSplitOff(split.area())
                    .subjectsOf(kind)
                    .flatMap(subject -> splitOff(split, subject, run).stream()))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private Optional<OtherAreaVerdict> splitOff(
      SplitAreas.SplitArea split, Subject subject, RunOfDays run) {
    if (asked.standsInside(split.level(), subject, run)) {
      return Optional.empty();
    }
    return paths
        .ofSplitOff(split.area())
        .on(subject, run)
        .filter(own -> asked.hasOtherReading(own, subject, run))
        .map(own -> new PathVerdict(own.by().withStepsBefore(split.steps()), own.verdict()))
        .map(own -> new OtherAreaVerdict(split.area(), subject, Relation.SPLIT_OFF, own, true));
  }

  private Stream<OtherAreaVerdict> merged(Subject subject, RunOfDays run) {
    var candidates = asked.candidates(subject, run);
    if (candidates.size() < 2) {
      return Stream.empty();
    }
    var answering = NearestLane.on(run, candidates);
    return MergedAreas.beside(answering, candidates, run.day(), known)
        .map(
            lane ->
                new OtherAreaVerdict(
                    areaOf(lane), subject, Relation.MERGED, asked.ofLane(lane, run), true));
  }

  private Area areaOf(ReachedLane lane) {
    var of = new AreaId(Subject.areaOf(lane.lane().lane()));
    // if its registration is treated as not recorded, the area is shown as it is on record
    return known.areas().byId(of).or(() -> known.record().areas().byId(of)).orElseThrow();
  }
}
