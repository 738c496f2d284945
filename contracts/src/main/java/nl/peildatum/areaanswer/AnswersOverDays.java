package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.areaanswer.AreaTimeline.AnsweredSegment;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.SameDays;
import org.jspecify.annotations.Nullable;

/**
 * Computes the answers for a place on all days of a period: as a timeline, and as the changes from
 * one day to the next.
 */
public final class AnswersOverDays {
  private final RecordAsOf known;
  private final PathVerdicts path;
  private final OtherAreas others;
  private final @Nullable UnknownPlace unknown;
  private final String named;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;

  /**
   * @param unknown the place, if it is not in the gazetteer
   * @param named id of the area, which names the lanes of the place itself
   */
  AnswersOverDays(
      RecordAsOf known,
      PathVerdicts path,
      OtherAreas others,
      @Nullable UnknownPlace unknown,
      String named,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    this.known = known;
    this.path = path;
    this.others = others;
    this.unknown = unknown;
    this.named = named;
    this.from = from;
    this.until = until;
  }

  public AreaTimeline timeline() {
    var unknowns =
        unknown == null
            ? Stream.<AreaTimeline.OfSubject>empty()
            : unknown.lanesOfKinds().map(this::unknown);
    var own = path.subjects().stream().map(this::onPath);
    return new AreaTimeline(
        Stream.concat(unknowns, own).toList(), others.over(from, until).timelines(), this::absence);
  }

  /**
   * The changes between runs of days: one for each run but the first, on the first day of the run.
   * The runs are those of {@link #timeline}, but also end where only the reason changes.
   */
  Stream<DayChange> changes() {
    var own = path.subjects().stream().flatMap(this::changes);
    var beside = others.over(from, until).lastOfEach().flatMap(this::changes);
    return Stream.concat(own, beside);
  }

  private List<SameDays<PathVerdict>> runs(
      Subject subject, BiPredicate<PathVerdict, PathVerdict> same) {
    return SameDays.all(from, until, run -> path.on(subject, run).orElseThrow(), same);
  }

  private List<AnsweredSegment> absence(String kind) {
    var none = ReachedLane.alone(LaneAsOf.empty(Lane.of(kind, Map.of())));
    return SameDays.all(
            from, until, run -> absence(known, unknown, kind, run), Verdict::hasEqualReading)
        .stream()
        .map(
            run -> AnsweredSegment.of(new PathVerdict(none, run.result()), run.from(), run.until()))
        .toList();
  }

  /** The verdict about a kind of policy of which the place has no lane, on the day of the run. */
  static Verdict absence(
      RecordAsOf known, @Nullable UnknownPlace unknown, String kind, RunOfDays run) {
    return unknown == null ? StatusTable.ofAbsence(known, kind).on(run) : AreaAnswers.PLACE_UNKNOWN;
  }

  private AreaTimeline.OfSubject unknown(Lane own) {
    return new AreaTimeline.OfSubject(
        own, List.of(AnsweredSegment.of(AreaAnswers.placeUnknown(own), from, until)));
  }

  private AreaTimeline.OfSubject onPath(Subject subject) {
    var segments =
        runs(subject, PathVerdict::hasEqualReading).stream()
            .map(run -> AnsweredSegment.of(run.result(), run.from(), run.until()))
            .toList();
    return new AreaTimeline.OfSubject(subject.in(named), segments);
  }

  private Stream<DayChange> changes(OtherAreaVerdict other) {
    var runs =
        SameDays.all(from, until, run -> others.sameAreaOn(other, run), OtherAreaVerdict::isSameAs);
    return IntStream.range(1, runs.size())
        .filter(at -> runs.get(at - 1).result().isBeside() || runs.get(at).result().isBeside())
        .mapToObj(at -> change(other, runs.get(at - 1).result(), runs.get(at)));
  }

  /**
   * The change of the verdict of another area. Whether policy starts, ends or changes is found from
   * its verdicts on both days, also on a day on which the verdict is not given beside the answers.
   */
  private DayChange change(
      OtherAreaVerdict other, OtherAreaVerdict before, SameDays<OtherAreaVerdict> after) {
    var on = Objects.requireNonNull(after.from());
    var was = before.onPath().verdict();
    var is = after.result().onPath().verdict();
    return new DayChange(
        known.record().country(),
        other.area(),
        other.lane(),
        on,
        DayChange.Effect.of(on, was, is, run -> others.sameAreaOn(other, run).onPath().verdict()),
        before.isBeside() ? was : null,
        after.result().isBeside() ? is : null);
  }

  private Stream<DayChange> changes(Subject subject) {
    var runs = runs(subject, PathVerdict::isSameAs);
    return IntStream.range(1, runs.size())
        .mapToObj(at -> change(subject, runs.get(at - 1).result(), runs.get(at)));
  }

  private DayChange change(Subject subject, PathVerdict before, SameDays<PathVerdict> after) {
    var on = Objects.requireNonNull(after.from());
    return new DayChange(
        known.record().country(),
        null,
        subject.in(named),
        on,
        DayChange.Effect.of(
            on,
            before.verdict(),
            after.result().verdict(),
            run -> path.on(subject, run).orElseThrow().verdict()),
        before.verdict(),
        after.result().verdict());
  }
}
