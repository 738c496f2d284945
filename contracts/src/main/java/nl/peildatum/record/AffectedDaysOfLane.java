package nl.peildatum.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.time.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * The days on which status, value or fact may differ because a lane has changed between two moments
 * of one record: the days of the facts that changed, and around them the days without policy whose
 * status depends on the policy before or after them.
 */
final class AffectedDaysOfLane {
  private final LaneAsOf before;
  private final LaneAsOf after;
  private final Function<DatedFact, LocalDate> decidedOn;
  private final List<DatedFact> changed;
  private final Predicate<DatedFact> isKept;
  private final boolean hasKeptFactThatCounts;

  private AffectedDaysOfLane(
      LaneAsOf before,
      LaneAsOf after,
      Function<DatedFact, LocalDate> decidedOn,
      List<DatedFact> changed,
      Predicate<DatedFact> isKept) {
    this.before = before;
    this.after = after;
    this.decidedOn = decidedOn;
    this.changed = changed;
    this.isKept = isKept;
    this.hasKeptFactThatCounts =
        before.facts().stream().anyMatch(fact -> isKept.test(fact) && fact.countsOnEveryDay());
  }

  /**
   * The ranges of days; they may overlap.
   *
   * @param isOnlyAddedTo whether each fact before is a fact after too, with equal starts, and all
   *     others come last in the order of places
   * @param decidedOn gives the day on which a fact was decided, Europe/Amsterdam
   */
  static Stream<DayRange> of(
      LaneAsOf before,
      LaneAsOf after,
      boolean isOnlyAddedTo,
      Function<DatedFact, LocalDate> decidedOn) {
    if (!before.hasLiveFact() || !after.hasLiveFact()) {
      return before.hasLiveFact() || after.hasLiveFact()
          ? Stream.of(DayRange.ALL_DAYS)
          : Stream.empty();
    }
    var affected =
        isOnlyAddedTo
            ? afterAdding(before, after, decidedOn)
            : afterAnyChange(before, after, decidedOn);
    return affected.ranges();
  }

  private static AffectedDaysOfLane afterAdding(
      LaneAsOf before, LaneAsOf after, Function<DatedFact, LocalDate> decidedOn) {
    var added = after.facts().subList(before.facts().size(), after.facts().size());
    return new AffectedDaysOfLane(before, after, decidedOn, added, any -> true);
  }

  private static AffectedDaysOfLane afterAnyChange(
      LaneAsOf before, LaneAsOf after, Function<DatedFact, LocalDate> decidedOn) {
    var earlier = new HashMap<Long, DatedFact>();
    before.facts().forEach(fact -> earlier.put(fact.chain().root(), fact));
    var kept = new HashSet<Long>();
    var changed = new ArrayList<DatedFact>();
    for (var fact : after.facts()) {
      var known = earlier.get(fact.chain().root());
      if (known != null && known.started().isSameAs(fact.started())) {
        kept.add(fact.chain().root());
      } else {
        changed.add(fact);
      }
    }
    earlier.values().stream()
        .filter(fact -> !kept.contains(fact.chain().root()))
        .forEach(changed::add);
    return new AffectedDaysOfLane(
        before, after, decidedOn, changed, fact -> kept.contains(fact.chain().root()));
  }

  private Stream<DayRange> ranges() {
    var counting = changed.stream().filter(DatedFact::countsOnEveryDay).toList();
    if (!counting.isEmpty() && !hasKeptFactThatCounts) {
      return Stream.of(DayRange.ALL_DAYS);
    }
    var pending = changed.stream().filter(DatedFact::isPending);
    return Stream.concat(
        counting.stream().map(this::daysAround), pending.flatMap(this::daysWhilePending));
  }

  /**
   * The days of a fact, those on which it is not certain that it started, and the days without a
   * Set on either side of them.
   */
  private DayRange daysAround(DatedFact fact) {
    var days = fact.lanePeriodAsDecided().orElseThrow().period();
    var bounds = fact.start().bounds();
    var first = bounds == null ? days.from() : bounds.notBefore();
    return new DayRange(first == null ? null : startOfGapBefore(first), endOfGapFrom(days.until()));
  }

  /**
   * The days of a pending Set: from its decision, and before it while no other pending Set that was
   * decided earlier explains the absence. It makes no difference from the day on which a Set first
   * stands.
   */
  private Stream<DayRange> daysWhilePending(DatedFact set) {
    var from = firstDayAfterEarlierPending(set);
    var until = hasKeptFactThatCounts ? orFirstSet(set.content().until()) : set.content().until();
    return from != null && until != null && !from.isBefore(until)
        ? Stream.empty()
        : Stream.of(new DayRange(from, until));
  }

  /** The day, not after the decision of a Set, from which no Set decided earlier is pending. */
  private @Nullable LocalDate firstDayAfterEarlierPending(DatedFact set) {
    var decided = decidedOn.apply(set);
    LocalDate last = null;
    for (var other : before.pending()) {
      if (isKept.test(other) && isDecidedEarlier(other, set)) {
        var until = other.content().until();
        if (until == null || !until.isBefore(decided)) {
          return decided;
        }
        last = last == null || until.isAfter(last) ? until : last;
      }
    }
    return last;
  }

  /** Whether a Set was decided before another; of one day, the first in the order of places. */
  private boolean isDecidedEarlier(DatedFact one, DatedFact other) {
    var days = decidedOn.apply(one).compareTo(decidedOn.apply(other));
    return days < 0 || (days == 0 && one.chain().root() < other.chain().root());
  }

  /** A day, or the first day on which a Set stands, if that is earlier. */
  private @Nullable LocalDate orFirstSet(@Nullable LocalDate until) {
    var first = later(firstSet(before), firstSet(after));
    return first == null || (until != null && until.isBefore(first)) ? until : first;
  }

  private static @Nullable LocalDate firstSet(LaneAsOf lane) {
    return lane.setsStanding().findFirst().map(days -> days.from()).orElse(null);
  }

  /** The later of two days, where {@code null} is later than any day. */
  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null || one.isAfter(other) ? one : other;
  }

  /** The first day of the days without a Set that end before {@code day}, or that day itself. */
  private @Nullable LocalDate startOfGapBefore(LocalDate day) {
    return after.setStands(day.minusDays(1))
        ? day
        : after.lastSetBefore(day.minusDays(1)).map(set -> set.until()).orElse(null);
  }

  /** The first day from {@code day} on that a Set stands on. */
  private @Nullable LocalDate endOfGapFrom(@Nullable LocalDate day) {
    return day == null || after.setStands(day)
        ? day
        : after.nextSetAfter(day).map(set -> set.from()).orElse(null);
  }
}
