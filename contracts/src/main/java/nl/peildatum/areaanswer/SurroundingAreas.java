package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.kind.Kind;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.RunOfDays;
import org.jspecify.annotations.Nullable;

/** Finds the verdicts of areas that lie inside the area asked for, or may overlap it. */
final class SurroundingAreas {
  private final RecordAsOf known;
  private final PathVerdicts asked;
  private final Function<LocalDate, Collection<Area>> around;
  private final SplitAreas splitOff;
  private final OtherAreaPaths paths;
  private final Map<LocalDate, AreasOfPath> byFirstDay = new HashMap<>();

  /**
   * The areas on one path from the area asked for, and the subjects of the lanes about these areas,
   * their predecessors and their successors.
   */
  private record AreasOfPath(Map<String, Area> byId, Map<Kind, List<SubjectOfOther>> subjects) {}

  /**
   * A subject of another area, with the last verdict found and its run of days. The verdict is kept
   * because it stays equal on most days.
   */
  private static final class SubjectOfOther {
    private final Area area;
    private final Subject subject;
    private Optional<OtherAreaVerdict> last = Optional.empty();
    private @Nullable RunOfDays run;

    private SubjectOfOther(Area area, Subject subject) {
      this.area = area;
      this.subject = subject;
    }
  }

  /**
   * @param around gives the areas on a day
   * @param splitOff the areas that split off from the area asked for, or from one that encloses it
   */
  SurroundingAreas(
      RecordAsOf known,
      PathVerdicts asked,
      Function<LocalDate, Collection<Area>> around,
      SplitAreas splitOff,
      OtherAreaPaths paths) {
    this.known = known;
    this.asked = asked;
    this.around = around;
    this.splitOff = splitOff;
    this.paths = paths;
  }

  boolean areWithoutSubject(RunOfDays run) {
    return areasOfPath(run).subjects().isEmpty();
  }

  /**
   * Adds the verdicts about a kind on the day of the run, in the order of the areas; cuts the run.
   */
  void addVerdicts(Kind kind, RunOfDays run, Collection<OtherAreaVerdict> to) {
    for (var other : areasOfPath(run).subjects().getOrDefault(kind, List.of())) {
      verdict(other, run).ifPresent(to::add);
    }
  }

  private Optional<OtherAreaVerdict> verdict(SubjectOfOther other, RunOfDays run) {
    var kept = other.run;
    if (kept == null || !kept.contains(run.day())) {
      kept = new RunOfDays(run.day());
      other.last = verdict(other.area, other.subject, kept);
      other.run = kept;
    }
    run.cut(kept);
    return other.last;
  }

  /** The verdict of an area about a subject; empty if it is not given beside the answers. */
  Optional<OtherAreaVerdict> verdict(Area area, Subject subject, RunOfDays run) {
    if (!areasOfPath(run).byId().containsKey(area.id().value()) || paths.isSplitOff(area, run)) {
      return Optional.empty();
    }
    var path = paths.ofOwnGround(area);
    var hasOwn = path.candidates(subject, run).stream().anyMatch(ReachedLane::isFactOfOwnGround);
    return path.on(subject, run)
        .filter(verdict -> hasOwn && asked.hasOtherReading(verdict, subject, run))
        .filter(verdict -> !isGivenForAnotherArea(verdict, area, subject, run))
        .map(
            verdict ->
                new OtherAreaVerdict(
                    area, subject, OtherAreaVerdict.Relation.INSIDE_OR_OVERLAPPING, verdict, true));
  }

  /**
   * Whether the verdict is already given for the area of the lane that answers, or for the last
   * successor of this area.
   */
  private boolean isGivenForAnotherArea(
      PathVerdict verdict, Area area, Subject subject, RunOfDays run) {
    var own = area.id().value();
    var answering = verdict.by().lane().lane();
    var ofAnswering = Subject.areaOf(answering);
    if (ofAnswering.equals(own)) {
      return false;
    }
    return Stream.of(ofAnswering, Paths.lastName(area.id(), run.day(), known.areas()).value())
        .filter(other -> !other.equals(own) && !other.equals(Path.WHOLE_COUNTRY))
        .flatMap(other -> pathOf(other, run).stream())
        .flatMap(path -> path.on(subject, run).stream())
        .anyMatch(
            other ->
                other.by().lane().lane().equals(answering)
                    && other.verdict().hasEqualReading(verdict.verdict()));
  }

  private Optional<PathVerdicts> pathOf(String id, RunOfDays run) {
    var there = areasOfPath(run).byId().get(id);
    return there == null
        ? paths.ofSplitOff(new AreaId(id), run)
        : Optional.of(paths.ofOwnGround(there));
  }

  private AreasOfPath areasOfPath(RunOfDays run) {
    asked.lanes().cut(run);
    var firstDay = asked.lanes().firstDayOf(run.day());
    for (var there : splitOff.ground()) {
      run.cut(there.on());
      firstDay =
          there.on().isAfter(firstDay) && !there.on().isAfter(run.day()) ? there.on() : firstDay;
    }
    var found = byFirstDay.get(firstDay);
    if (found == null) {
      found = areasOfPath(firstDay);
      byFirstDay.put(firstDay, found);
    }
    return found;
  }

  private AreasOfPath areasOfPath(LocalDate firstDay) {
    var byId = new HashMap<String, Area>();
    var subjects = new HashMap<Kind, List<SubjectOfOther>>();
    around.apply(firstDay).stream()
        .sorted(Comparator.comparing(area -> area.id().value()))
        .forEach(
            area -> {
              byId.put(area.id().value(), area);
              for (var subject : paths.ofOwnGround(area).subjects()) {
                subjects
                    .computeIfAbsent(subject.kind(), kind -> new ArrayList<>())
                    .add(new SubjectOfOther(area, subject));
              }
            });
    return new AreasOfPath(byId, subjects);
  }
}
