package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.areaanswer.LaneSelection.Found;
import nl.peildatum.areaanswer.OtherVerdict.From;
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
 * The verdicts of other areas that a person from the area asked for may also come from. Each
 * verdict is found on the path of the other area, and is given beside the answers if it differs
 * from the verdict of the area asked for.
 */
final class OtherAreas {
  private final RecordAsOf known;
  private final Set<String> kinds;
  private final PathVerdicts asked;
  private final Function<LocalDate, Collection<Area>> around;
  private final SplitAreas splitOff;
  private final boolean isAnyOnPath;
  private final Map<AreaId, PathVerdicts> ofOwnGround = new HashMap<>();
  private final Map<AreaId, PathVerdicts> ofSplitOff = new HashMap<>();
  private final Map<LocalDate, Around> aroundByFirstDay = new HashMap<>();
  private final Map<OnDay, Beside> besideOnDay = new HashMap<>();

  private record OnDay(Kind kind, LocalDate day) {}

  private record Beside(List<OtherVerdict> verdicts, RunOfDays run) {}

  /**
   * A subject of another area, with the last verdict found and its run of days. The verdict is kept
   * because it stays equal on most days.
   */
  private static final class OfArea {
    private final Area area;
    private final Subject subject;
    private Optional<OtherVerdict> last = Optional.empty();
    private @Nullable RunOfDays run;

    private OfArea(Area area, Subject subject) {
      this.area = area;
      this.subject = subject;
    }
  }

  /**
   * The other areas on a day, and the subjects of the lanes about these areas, their predecessors
   * and their successors.
   */
  private record Around(Map<String, Area> byId, Map<Kind, List<OfArea>> subjects) {}

  private OtherAreas(
      RecordAsOf known,
      Set<String> kinds,
      PathVerdicts asked,
      Function<LocalDate, Collection<Area>> around,
      SplitAreas splitOff,
      boolean isAnyOnPath) {
    this.known = known;
    this.kinds = kinds;
    this.asked = asked;
    this.around = around;
    this.splitOff = splitOff;
    this.isAnyOnPath = isAnyOnPath;
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
        splitOff.found().stream()
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
        SplitAreas.none(known.areas()),
        false);
  }

  /** Whether an area that came out of the place by a split is on a path of the place again. */
  boolean isAnyOnPath() {
    return isAnyOnPath;
  }

  /**
   * The verdicts of other areas about all kinds asked for.
   *
   * @param day Europe/Amsterdam
   */
  Stream<OtherVerdict> on(LocalDate day) {
    var run = new RunOfDays(day);
    return aroundOn(run).subjects().isEmpty() && splitOff.found().isEmpty() && isNoneMerged(run)
        ? Stream.empty()
        : kindsAsked().flatMap(kind -> on(kind, new RunOfDays(day)).stream());
  }

  private boolean isNoneMerged(RunOfDays run) {
    return asked.subjects().stream().allMatch(subject -> asked.candidates(subject, run).size() < 2);
  }

  private Stream<Kind> kindsAsked() {
    return Kinds.found().all().stream()
        .filter(kind -> kinds.isEmpty() || kinds.contains(kind.name()));
  }

  /**
   * The verdicts of other areas about a kind on the day of the run, in a fixed order; cuts the run
   * where they may change.
   */
  List<OtherVerdict> on(Kind kind, RunOfDays run) {
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
  OthersOverDays over(@Nullable LocalDate from, @Nullable LocalDate until) {
    var found = new OthersOverDays();
    kindsAsked()
        .map(kind -> SameDays.all(from, until, run -> on(kind, run), OtherVerdict::areSame))
        .forEach(runs -> runs.forEach(found::take));
    return found;
  }

  /** The verdicts of one other area about a subject that are given beside the answers. */
  List<OtherVerdict> of(Area other, Lane lane, RunOfDays run) {
    return on(Subject.of(lane).kind(), run).stream()
        .filter(told -> told.area().equals(other) && told.lane().equals(lane))
        .toList();
  }

  /**
   * The verdict of {@code other} on another day, also if it is not given beside the answers on that
   * day.
   */
  OtherVerdict again(OtherVerdict other, RunOfDays run) {
    return switch (other.from()) {
      case AROUND ->
          around(other.area(), other.subject(), run)
              .orElseGet(() -> notBeside(other, ofOwnGround(other.area()), run));
      case SPLIT_OFF ->
          splitOff.found().stream()
              .filter(split -> split.area().equals(other.area()))
              .flatMap(split -> splitOff(split, other.subject(), run).stream())
              .findFirst()
              .orElseGet(() -> notBeside(other, ofSplitOff(other.area()), run));
      case MERGED ->
          merged(other.subject(), run)
              .filter(again -> again.area().equals(other.area()))
              .findFirst()
              .orElseGet(() -> notBeside(other, ofOwnGround(other.area()), run));
    };
  }

  private static OtherVerdict notBeside(OtherVerdict other, PathVerdicts path, RunOfDays run) {
    return notBeside(other, path.on(other.subject(), run).orElseThrow());
  }

  private static OtherVerdict notBeside(OtherVerdict other, PathVerdict told) {
    return new OtherVerdict(other.area(), other.subject(), other.from(), told, false);
  }

  private List<OtherVerdict> found(Kind kind, RunOfDays run) {
    var found = new ArrayList<OtherVerdict>();
    for (var of : aroundOn(run).subjects().getOrDefault(kind, List.of())) {
      around(of, run).ifPresent(found::add);
    }
    for (var subject : asked.subjects()) {
      if (subject.kind().equals(kind)) {
        merged(subject, run).forEach(found::add);
      }
    }
    for (var split : splitOff.found()) {
      if (!split.on().isAfter(run.day())) {
        ofSplitOff(split.area())
            .subjectsOf(kind)
            .flatMap(subject -> splitOff(split, subject, run).stream())
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private Optional<OtherVerdict> around(OfArea of, RunOfDays run) {
    var kept = of.run;
    if (kept == null || !kept.contains(run.day())) {
      kept = new RunOfDays(run.day());
      of.last = around(of.area, of.subject, kept);
      of.run = kept;
    }
    run.cut(kept);
    return of.last;
  }

  private Optional<OtherVerdict> around(Area area, Subject subject, RunOfDays run) {
    if (!aroundOn(run).byId().containsKey(area.id().value()) || isSplitOff(area, run.day())) {
      return Optional.empty();
    }
    var path = ofOwnGround(area);
    var hasOwn = path.candidates(subject, run).stream().anyMatch(Found::isFactOfOwnGround);
    return path.on(subject, run)
        .filter(told -> hasOwn && readsOtherwise(told, subject, run))
        .filter(told -> !isToldOfAnother(told, area, subject, run))
        .map(told -> new OtherVerdict(area, subject, From.AROUND, told, true));
  }

  private boolean readsOtherwise(PathVerdict told, Subject subject, RunOfDays run) {
    var mine = asked.on(subject, run).map(PathVerdict::verdict);
    return !mine.orElseGet(() -> StatusTable.ofAbsence(known).on(run)).readsAs(told.verdict());
  }

  /**
   * Whether the verdict is already given for the area of the lane that answers, or for the last
   * successor of this area.
   */
  private boolean isToldOfAnother(PathVerdict told, Area area, Subject subject, RunOfDays run) {
    var own = area.id().value();
    var saying = Subject.areaOf(told.found().lane().lane());
    if (saying.equals(own)) {
      return false;
    }
    return Stream.of(saying, Paths.lastName(area.id(), run.day(), known.areas()).value())
        .filter(other -> !other.equals(own))
        .flatMap(other -> pathOfAnother(other, run).stream())
        .flatMap(path -> path.on(subject, run).stream())
        .anyMatch(
            other ->
                other.found().lane().lane().equals(told.found().lane().lane())
                    && other.verdict().readsAs(told.verdict()));
  }

  private Optional<PathVerdicts> pathOfAnother(String id, RunOfDays run) {
    var there = aroundOn(run).byId().get(id);
    if (there != null) {
      return Optional.of(ofOwnGround(there));
    }
    return known
        .areas()
        .byId(new AreaId(id))
        .filter(area -> isSplitOff(area, run.day()))
        .map(this::ofSplitOff);
  }

  private Optional<OtherVerdict> splitOff(SplitAreas.Found split, Subject subject, RunOfDays run) {
    run.cut(split.on());
    if (split.on().isAfter(run.day())) {
      return Optional.empty();
    }
    return ofSplitOff(split.area())
        .on(subject, run)
        .filter(told -> readsOtherwise(told, subject, run))
        .map(told -> new PathVerdict(told.found().after(split.way()), told.verdict()))
        .map(told -> new OtherVerdict(split.area(), subject, From.SPLIT_OFF, told, true));
  }

  private Stream<OtherVerdict> merged(Subject subject, RunOfDays run) {
    var candidates = asked.candidates(subject, run);
    if (candidates.size() < 2) {
      return Stream.empty();
    }
    var answering = LaneSelection.nearest(candidates, run);
    return LaneSelection.mergedBeside(
            answering, candidates, run.day(), fact -> known.instrumentOf(fact).decidedOn())
        .map(
            found ->
                new OtherVerdict(
                    areaOf(found), subject, From.MERGED, asked.ofLane(found, run), true));
  }

  private Area areaOf(Found found) {
    var of = new AreaId(Subject.areaOf(found.lane().lane()));
    // if its registration is treated as not recorded, the area is shown as it is on record
    return known.areas().byId(of).or(() -> known.record().areas().byId(of)).orElseThrow();
  }

  private boolean isSplitOff(Area area, LocalDate day) {
    return splitOff.found().stream()
        .anyMatch(split -> split.area().equals(area) && !split.on().isAfter(day));
  }

  private PathVerdicts ofOwnGround(Area area) {
    return ofOwnGround.computeIfAbsent(
        area.id(), id -> PathVerdicts.ofOwnGround(known, area, kinds));
  }

  private PathVerdicts ofSplitOff(Area area) {
    return ofSplitOff.computeIfAbsent(area.id(), id -> PathVerdicts.of(known, area, kinds));
  }

  private Around aroundOn(RunOfDays run) {
    asked.lanes().cut(run);
    var firstDay = asked.lanes().firstDayOf(run.day());
    for (var there : splitOff.ground()) {
      run.cut(there.on());
      firstDay =
          there.on().isAfter(firstDay) && !there.on().isAfter(run.day()) ? there.on() : firstDay;
    }
    var found = aroundByFirstDay.get(firstDay);
    if (found == null) {
      found = around(firstDay);
      aroundByFirstDay.put(firstDay, found);
    }
    return found;
  }

  private Around around(LocalDate firstDay) {
    var byId = new HashMap<String, Area>();
    var subjects = new HashMap<Kind, List<OfArea>>();
    around.apply(firstDay).stream()
        .sorted(Comparator.comparing(area -> area.id().value()))
        .forEach(
            area -> {
              byId.put(area.id().value(), area);
              for (var subject : ofOwnGround(area).subjects()) {
                subjects
                    .computeIfAbsent(subject.kind(), kind -> new ArrayList<>())
                    .add(new OfArea(area, subject));
              }
            });
    return new Around(byId, subjects);
  }
}
