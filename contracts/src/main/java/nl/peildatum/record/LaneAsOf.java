package nl.peildatum.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.FactChain;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.LaneTimeline;
import nl.peildatum.time.StandingFold;
import nl.peildatum.time.TimelineSegment;
import nl.peildatum.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One lane on one basis at one coordinate: its live facts, and the timeline that they give on the
 * valid axis.
 */
public final class LaneAsOf {
  private final Lane lane;
  private final AppendOnlyList<DatedFact> facts;
  private final FactsBesideTimeline beside;
  private final LaneTimeline<DatedFact> timeline;

  private LaneAsOf(
      Lane lane,
      AppendOnlyList<DatedFact> facts,
      FactsBesideTimeline beside,
      LaneTimeline<DatedFact> timeline) {
    this.lane = lane;
    this.facts = facts;
    this.beside = beside;
    this.timeline = timeline;
  }

  public static LaneAsOf empty(Lane lane) {
    return new LaneAsOf(
        lane, AppendOnlyList.empty(), FactsBesideTimeline.NONE, LaneTimeline.of(List.of()));
  }

  static LaneAsOf of(
      Lane lane,
      List<FactChain<PolicyFact>> chains,
      Function<FactChain<PolicyFact>, DatedFact> dated) {
    var known = empty(lane);
    for (var chain : chains) {
      known = known.and(dated.apply(chain));
    }
    return known;
  }

  /** This lane with one more fact, which comes last in the order of places. */
  LaneAsOf and(DatedFact last) {
    return new LaneAsOf(
        lane,
        facts.and(last),
        beside.and(last),
        last.lanePeriod().map(timeline::and).orElse(timeline));
  }

  /** This lane with only the facts that meet a condition. */
  LaneAsOf only(Predicate<DatedFact> condition) {
    if (facts.stream().allMatch(condition)) {
      return this;
    }
    var known = empty(lane);
    for (var fact : facts) {
      known = condition.test(fact) ? known.and(fact) : known;
    }
    return known;
  }

  public Lane lane() {
    return lane;
  }

  /** The live facts, in the order of places. */
  public List<DatedFact> facts() {
    return facts;
  }

  public AnnulledSets annulled() {
    return beside.annulled();
  }

  /** The Sets that are announced without a start; they may explain an absence. */
  public List<DatedFact> pending() {
    return beside.pending();
  }

  /**
   * The facts that state a closed list (<i>uitsluitend</i>); they may explain an absence in other
   * lanes.
   */
  List<DatedFact> closing() {
    return beside.closing();
  }

  /** The facts of which only the bounds of the start are known, and that no ruling annulled. */
  public List<DatedFact> bounded() {
    return beside.bounded();
  }

  /** Passes on the bounds (Europe/Amsterdam) of each start that is known by its bounds only. */
  public void eachStartBound(Consumer<LocalDate> take) {
    bounded().forEach(fact -> fact.eachStartBound(take));
  }

  public boolean hasLiveFact() {
    return !facts.isEmpty();
  }

  /** Whether any fact of this lane counts on the basis asked for, on the day (Europe/Amsterdam). */
  public boolean hasFactOnBasis(LocalDate day) {
    return facts.stream().anyMatch(fact -> fact.countsOnBasis(day));
  }

  /**
   * Passes on the stated end (Europe/Amsterdam, exclusive) of each pending Set: from that day on it
   * can no longer start.
   */
  public void eachEndOfPending(Consumer<LocalDate> take) {
    for (var fact : pending()) {
      Optional.ofNullable(fact.content().until()).ifPresent(take);
    }
  }

  public LaneTimeline<DatedFact> timeline() {
    return timeline;
  }

  public TimelineSegment<DatedFact> segmentOn(LocalDate day) {
    return timeline.segmentOn(day);
  }

  public Optional<LanePeriod<DatedFact>> standing(LocalDate day) {
    return timeline.standing(day);
  }

  /**
   * Whether a fact stands on the day (Europe/Amsterdam), or may stand because its start is known by
   * its bounds only.
   */
  public boolean standsOrMayStand(LocalDate day) {
    return standing(day).isPresent()
        || bounded().stream().anyMatch(fact -> fact.mayHaveStartedOn(day));
  }

  public boolean setStands(LocalDate day) {
    return standing(day).filter(lanePeriod -> lanePeriod.fact().isSet()).isPresent();
  }

  public boolean setStandsWithin(ValidPeriod period) {
    return setsStanding().anyMatch(period::overlaps);
  }

  /** The periods in which a Set stands, one per timeline segment. */
  public Stream<ValidPeriod> setsStanding() {
    return timeline.inOrder().stream()
        .filter(LaneAsOf::isOfSet)
        .flatMap(segment -> segment.period().stream());
  }

  /** Whether an End stands on a day of at least one of the periods. */
  public boolean endStandsWithinAny(List<ValidPeriod> periods) {
    return timeline.inOrder().stream()
        .filter(segment -> segment.standing().filter(own -> own.fact().isEnd()).isPresent())
        .flatMap(segment -> segment.period().stream())
        .anyMatch(end -> periods.stream().anyMatch(end::overlaps));
  }

  /**
   * Passes on the first day of each fact and, unless it is open-ended, the day after its last day.
   */
  public void eachBoundOfLanePeriods(Consumer<LocalDate> take) {
    for (var fact : facts) {
      fact.lanePeriod().ifPresent(own -> own.period().eachBound(take));
    }
  }

  /** The period of the fact that would stand on the day if {@code end} had not been recorded. */
  public Optional<LanePeriod<DatedFact>> standingWithout(DatedFact end, LocalDate day) {
    var others =
        facts.stream()
            .filter(fact -> fact.chain().root() != end.chain().root())
            .flatMap(fact -> fact.lanePeriod().stream());
    return StandingFold.standing(others.toList(), day);
  }

  /** The last timeline segment before the day in which a Set stands. */
  public Optional<TimelineSegment<DatedFact>> lastSetBefore(LocalDate day) {
    return timeline.before(day).reversed().stream().filter(LaneAsOf::isOfSet).findFirst();
  }

  /**
   * The last timeline segment before the day in which a Set stands, if that Set ran out after
   * {@code end} started. The End stands again on the day, but the Set ended because it ran out, not
   * by the End.
   */
  public Optional<TimelineSegment<DatedFact>> setThatRanOut(DatedFact end, LocalDate day) {
    return lastSetBefore(day)
        .filter(last -> isAfter(last.until(), end.start().earliest()))
        .filter(
            last -> Objects.equals(last.until(), last.standing().orElseThrow().period().until()));
  }

  private static boolean isAfter(@Nullable LocalDate until, Optional<LocalDate> start) {
    return until != null && start.filter(until::isAfter).isPresent();
  }

  /**
   * Whether an End stands on the day, and a Set ran out between the start of that End and the day.
   */
  public boolean hasRunOut(LocalDate day) {
    return standing(day)
        .map(LanePeriod::fact)
        .filter(DatedFact::isEnd)
        .flatMap(end -> setThatRanOut(end, day))
        .isPresent();
  }

  /** Whether a Set recorded up to {@code sequence} (inclusive) starts after the day. */
  public boolean setStartsAfter(LocalDate day, long sequence) {
    return facts.stream()
        .filter(fact -> fact.isSet() && fact.chain().root() <= sequence)
        .flatMap(fact -> fact.lanePeriod().stream())
        .anyMatch(own -> own.period().from().isAfter(day));
  }

  public Optional<TimelineSegment<DatedFact>> nextSetAfter(LocalDate day) {
    return timeline.after(day).stream().filter(LaneAsOf::isOfSet).findFirst();
  }

  private static boolean isOfSet(TimelineSegment<DatedFact> segment) {
    return segment.standing().filter(lanePeriod -> lanePeriod.fact().isSet()).isPresent();
  }

  /**
   * Passes on all days (Europe/Amsterdam) on which the answer about this lane may change; a day may
   * come more than once.
   */
  void eachTurningDay(Consumer<LocalDate> take) {
    timeline.inOrder().forEach(segment -> Optional.ofNullable(segment.from()).ifPresent(take));
    facts.forEach(fact -> fact.eachTurningDay(take));
  }
}
