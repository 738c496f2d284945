package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.AreaLanes.Found;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.Kind;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What a person from a place is told: one sequence of days for each subject, whichever lane answers
 * on a day. What another area's policy may mean for that person is part of it.
 */
public final class AreaAnswers {
  private static final Comparator<MayBear> IN_ORDER =
      Comparator.comparing((MayBear other) -> other.answer().lane())
          .thenComparing(other -> other.area().id().value());

  private final AsKnown known;
  private final Set<String> kinds;
  private final AreaLanes lanes;
  private final @Nullable UnknownPlace unknown;
  private final Function<LocalDate, List<Area>> around;
  private final SplitAreas splitOff;
  private final Map<LocalDate, Map<String, List<OfArea>>> lanesAround = new HashMap<>();
  private final Map<OnDay, OtherAreas> others = new HashMap<>();
  private final Map<AreaId, AreaAnswers> ofOthers = new HashMap<>();
  private final Map<Subject, Alone> lastAlone = new HashMap<>();

  private record OfArea(Area area, Lane lane) {}

  /** What is told of a subject without what other areas are told. */
  private record Alone(Told told, RunOfDays run) {}

  private record OnDay(Kind kind, LocalDate day) {}

  /** What other areas are told, on the days on which that stays the same. */
  private record OtherAreas(List<Beside> told, RunOfDays run) {}

  /**
   * What is told in a lane of another area.
   *
   * @param isSplitOff told by the path of that area, not by one lane
   */
  private record Beside(Area area, Found found, Verdict verdict, boolean isSplitOff) {
    boolean isSameAs(Beside other) {
      return area.equals(other.area)
          && found.isSameAs(other.found)
          && verdict.isSameAs(other.verdict);
    }
  }

  /**
   * @param found which lane answers; {@code null} where none of the subject does
   */
  private record Told(@Nullable Found found, Verdict verdict, List<Beside> beside) {
    boolean isSameAs(Told other) {
      return isFoundAs(other) && verdict.isSameAs(other.verdict) && isBesideAs(other);
    }

    private boolean isFoundAs(Told other) {
      if (found == null || other.found == null) {
        return found == null && other.found == null;
      }
      return found.isSameAs(other.found);
    }

    private boolean isBesideAs(Told other) {
      if (beside.size() != other.beside.size()) {
        return false;
      }
      for (var i = 0; i < beside.size(); i++) {
        if (!beside.get(i).isSameAs(other.beside.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private AreaAnswers(
      AsKnown known,
      Set<String> kinds,
      AreaLanes lanes,
      @Nullable UnknownPlace unknown,
      Function<LocalDate, List<Area>> around,
      SplitAreas splitOff) {
    this.known = known;
    this.kinds = kinds;
    this.lanes = lanes;
    this.unknown = unknown;
    this.around = around;
    this.splitOff = splitOff;
  }

  /**
   * @param written the place, as the client wrote it
   * @param kinds only these; empty = all
   */
  public static AreaAnswers of(AsKnown known, String written, Set<String> kinds) {
    return known
        .areas()
        .find(written)
        .map(area -> of(known, area, kinds))
        .orElseGet(() -> ofUnknownPlace(known, written, kinds));
  }

  /**
   * @param kinds only these; empty = all
   */
  public static AreaAnswers of(AsKnown known, Area area, Set<String> kinds) {
    return of(known, area, kinds, SplitAreas.of(area, known.areas()));
  }

  private static AreaAnswers of(AsKnown known, Area area, Set<String> kinds, SplitAreas splitOff) {
    var paths = Paths.of(area, known.areas());
    return new AreaAnswers(
        known,
        kinds,
        AreaLanes.of(known, paths, kinds),
        null,
        day -> known.areasWithLanes().around(paths.on(day), splitOff.groundOn(day)).toList(),
        splitOff);
  }

  /**
   * Of a place that is not in the gazetteer, never "not designated": each kind that goes by area
   * says that the place is unknown, and what holds for the whole country is answered as ever.
   *
   * @param kinds only these; empty = all
   */
  private static AreaAnswers ofUnknownPlace(AsKnown known, String written, Set<String> kinds) {
    var place = UnknownPlace.of(known, written, kinds);
    return new AreaAnswers(
        known,
        kinds,
        place.lanes(),
        place,
        day -> known.areasWithLanes().aroundUnknown().toList(),
        SplitAreas.none(known.areas()));
  }

  /**
   * Every lane that bears on a person from the place; of an unknown place what is not known first.
   *
   * @param day Europe/Amsterdam
   */
  public List<Answer> on(LocalDate day) {
    var place = unknown;
    var unknowns =
        place == null ? Stream.<Answer>empty() : place.lanesOfKinds().map(own -> unknown(own, day));
    var answers =
        lanes.subjectsOn(day).keySet().stream()
            .map(subject -> answer(day, run -> tell(subject, run)));
    return Stream.concat(unknowns, answers).toList();
  }

  /**
   * Every lane of another area that a person from the place may come from as well: one that lies in
   * it, or of which this register cannot tell where it lies; where one of several predecessors
   * answers, what stands in another of them; and what came out of it by a split, where that is told
   * something else.
   *
   * @param day Europe/Amsterdam
   */
  public List<MayBear> mayBearOn(LocalDate day) {
    return kindsAsked()
        .flatMap(kind -> others(kind, day).told().stream())
        .map(other -> new MayBear(other.area(), answer(other, day)))
        .sorted(IN_ORDER)
        .toList();
  }

  private Answer answer(Beside other, LocalDate day) {
    var ofOther = other.isSplitOff() ? ofOthers.get(other.area().id()) : null;
    var subject = Subject.of(other.found().lane().lane());
    return ofOther == null
        ? Answers.on(known, other.found().lane(), day).by(other.found().lineage())
        : ofOther.answer(day, run -> ofOther.tellAlone(subject, run)).by(other.found().lineage());
  }

  private Answer answer(LocalDate day, Function<RunOfDays, Told> telling) {
    var days = SameDays.around(day, telling, Told::isSameAs);
    var found = java.util.Objects.requireNonNull(days.told().found());
    return Answers.of(
            known,
            found.lane().lane(),
            days.told().verdict(),
            days.from(),
            days.until(),
            Optional.ofNullable(days.from()).map(from -> before(from, telling)),
            Optional.ofNullable(days.until())
                .map(until -> change(until, telling.apply(new RunOfDays(until)))))
        .by(found.lineage());
  }

  private static Change before(LocalDate from, Function<RunOfDays, Told> telling) {
    var run = SameDays.around(from.minusDays(1), telling, Told::isSameAs);
    return change(run.from(), run.told());
  }

  private static Change change(@Nullable LocalDate on, Told told) {
    return Answers.change(on, told.verdict());
  }

  private Answer unknown(Lane own, LocalDate day) {
    var kind = Subject.of(own).kind();
    var verdict = Verdict.without(Status.PLACE_UNKNOWN, new Reason.SaidByStatus());
    var found = Found.alone(LaneAsKnown.empty(own));
    return answer(
        day,
        run -> {
          run.cut(others(kind, run.day()).run());
          return new Told(found, verdict, others(kind, run.day()).told());
        });
  }

  private Told tell(Subject subject, RunOfDays run) {
    var alone = tellAlone(subject, run);
    var beside = others(subject.kind(), run.day());
    run.cut(beside.run());
    return new Told(alone.found(), alone.verdict(), beside.told());
  }

  /** Days are asked about one after the other, so what was told last is often told again. */
  private Told tellAlone(Subject subject, RunOfDays run) {
    var last = lastAlone.get(subject);
    if (last == null || !last.run().contains(run.day())) {
      var days = new RunOfDays(run.day());
      last = new Alone(onOneDay(subject, days), days);
      lastAlone.put(subject, last);
    }
    run.cut(last.run());
    return last.told();
  }

  private Told onOneDay(Subject subject, RunOfDays run) {
    lanes.cut(run);
    var candidates = lanes.subjectsOn(run.day()).get(subject);
    if (candidates == null) {
      var nothing = LaneAsKnown.empty(Answers.emptyLane(subject.kind().name(), ""));
      return new Told(null, new Judge(known, nothing).on(run), List.of());
    }
    var found = AreaLanes.nearest(candidates, run);
    return new Told(found, new Judge(known, found.lane()).on(run), List.of());
  }

  private Stream<Kind> kindsAsked() {
    return nl.peildatum.decision.Kinds.found().all().stream()
        .filter(kind -> kinds.isEmpty() || kinds.contains(kind.name()));
  }

  private OtherAreas others(Kind kind, LocalDate day) {
    var key = new OnDay(kind, day);
    var known = others.get(key);
    if (known == null) {
      known = othersOn(kind, new RunOfDays(day));
      others.put(key, known);
    }
    return known;
  }

  private OtherAreas othersOn(Kind kind, RunOfDays run) {
    lanes.cut(run);
    var told = new ArrayList<Beside>();
    for (var other : lanesAround(run.day()).getOrDefault(kind.name(), List.of())) {
      told.add(beside(other.area(), Found.alone(known.lane(other.lane())), run));
    }
    var around = told.stream().map(beside -> beside.found().lane().lane()).toList();
    lanes
        .subjectsOn(run.day())
        .forEach(
            (subject, candidates) -> {
              if (subject.kind().equals(kind)) {
                merged(candidates, run).forEach(told::add);
              }
            });
    splitOff.ground().forEach(there -> run.cut(there.on()));
    for (var split : splitOff.found()) {
      if (!split.on().isAfter(run.day())) {
        splitOff(split, kind, run)
            .filter(beside -> !around.contains(beside.found().lane().lane()))
            .forEach(told::add);
      }
    }
    return new OtherAreas(List.copyOf(told), run);
  }

  private Map<String, List<OfArea>> lanesAround(LocalDate day) {
    var firstDay =
        splitOff.ground().stream()
            .map(SplitAreas.Found::on)
            .filter(on -> !on.isAfter(day))
            .reduce(lanes.firstDayOf(day), (one, other) -> one.isAfter(other) ? one : other);
    return lanesAround.computeIfAbsent(firstDay, first -> around(day));
  }

  private Map<String, List<OfArea>> around(LocalDate day) {
    var byKind = new HashMap<String, List<OfArea>>();
    for (var area : around.apply(day)) {
      known
          .lanesOf(area.id().value())
          .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
          .forEach(
              lane ->
                  byKind
                      .computeIfAbsent(lane.kind(), kind -> new ArrayList<>())
                      .add(new OfArea(area, lane)));
    }
    return byKind;
  }

  private List<Beside> merged(List<Found> candidates, RunOfDays run) {
    if (candidates.size() == 1) {
      return List.of();
    }
    var answering = AreaLanes.nearest(candidates, run);
    return AreaLanes.mergedBeside(
            answering, candidates, run.day(), fact -> known.instrumentOf(fact).decidedOn())
        .map(other -> beside(areaOf(other), other, run))
        .toList();
  }

  private Area areaOf(Found found) {
    var of = new AreaId(AreaLanes.areaOf(found.lane().lane()));
    // where its registration is supposed away, the area is still shown as it was recorded
    return known.areas().byId(of).or(() -> known.record().areas().byId(of)).orElseThrow();
  }

  private Beside beside(Area area, Found found, RunOfDays run) {
    return new Beside(area, found, new Judge(known, found.lane()).on(run), false);
  }

  private Stream<Beside> splitOff(SplitAreas.Found split, Kind kind, RunOfDays run) {
    var theirs =
        ofOthers.computeIfAbsent(
            split.area().id(),
            id -> of(known, split.area(), kinds, SplitAreas.none(known.areas())));
    theirs.lanes.cut(run);
    return theirs.lanes.subjectsOn(run.day()).keySet().stream()
        .filter(subject -> subject.kind().equals(kind))
        .flatMap(subject -> toldOtherwise(split, theirs, subject, run));
  }

  private Stream<Beside> toldOtherwise(
      SplitAreas.Found split, AreaAnswers theirs, Subject subject, RunOfDays run) {
    var mine = tellAlone(subject, run);
    var told = theirs.tellAlone(subject, run);
    var found = java.util.Objects.requireNonNull(told.found());
    return mine.found() != null && mine.verdict().readsAs(told.verdict())
        ? Stream.empty()
        : Stream.of(new Beside(split.area(), found.after(split.way()), told.verdict(), true));
  }
}
