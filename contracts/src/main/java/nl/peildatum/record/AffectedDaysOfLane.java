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
 * of one record: the days of the places that changed, and around them the days without policy whose
 * status depends on the policy before or after them.
 */
final class AffectedDaysOfLane {
  private final LaneAsOf before;
  private final LaneAsOf after;
  private final Function<DatedFact, LocalDate> decidedOn;
  private final List<DatedFact> changed;
  private final Predicate<DatedFact> isKept;
  private final boolean isOtherwiseCounting;

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
    this.isOtherwiseCounting =
        before.places().stream().anyMatch(place -> isKept.test(place) && place.countsOnEveryDay());
  }

  /**
   * The ranges of days; they may overlap.
   *
   * @param isOnlyAddedTo whether each place before is a place after too, with equal starts, and all
   *     others come last in the order of places
   * @param decidedOn gives the day on which a place was decided, Europe/Amsterdam
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
    var added = after.places().subList(before.places().size(), after.places().size());
    return new AffectedDaysOfLane(before, after, decidedOn, added, any -> true);
  }

  private static AffectedDaysOfLane afterAnyChange(
      LaneAsOf before, LaneAsOf after, Function<DatedFact, LocalDate> decidedOn) {
    var then = new HashMap<Long, DatedFact>();
    before.places().forEach(place -> then.put(place.place().root(), place));
    var kept = new HashSet<Long>();
    var changed = new ArrayList<DatedFact>();
    for (var place : after.places()) {
      var known = then.get(place.place().root());
      if (known != null && known.started().isSameAs(place.started())) {
        kept.add(place.place().root());
      } else {
        changed.add(place);
      }
    }
    then.values().stream()
        .filter(place -> !kept.contains(place.place().root()))
        .forEach(changed::add);
    return new AffectedDaysOfLane(
        before, after, decidedOn, changed, place -> kept.contains(place.place().root()));
  }

  private Stream<DayRange> ranges() {
    var counting = changed.stream().filter(DatedFact::countsOnEveryDay).toList();
    if (!counting.isEmpty() && !isOtherwiseCounting) {
      return Stream.of(DayRange.ALL_DAYS);
    }
    var pending = changed.stream().filter(DatedFact::isPending);
    return Stream.concat(
        counting.stream().map(this::aroundStanding), pending.flatMap(this::whilePending));
  }

  private DayRange aroundStanding(DatedFact place) {
    var days = place.lanePeriodAsDecided().orElseThrow().period();
    return new DayRange(back(days.from()), on(days.until()));
  }

  /**
   * The days of a pending Set: from its decision, and before it while no other pending Set that was
   * decided earlier explains the absence. It makes no difference from the day on which a Set first
   * stands.
   */
  private Stream<DayRange> whilePending(DatedFact set) {
    var from = untilDecided(set);
    var until = isOtherwiseCounting ? beforeAnySet(set.fact().until()) : set.fact().until();
    return from != null && until != null && !from.isBefore(until)
        ? Stream.empty()
        : Stream.of(new DayRange(from, until));
  }

  /** The day, not after the decision of a Set, from which no Set decided earlier is pending. */
  private @Nullable LocalDate untilDecided(DatedFact set) {
    var decided = decidedOn.apply(set);
    LocalDate last = null;
    for (var other : before.pending()) {
      if (isKept.test(other) && isDecidedEarlier(other, set)) {
        var until = other.fact().until();
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
    return days < 0 || (days == 0 && one.place().root() < other.place().root());
  }

  /** A day, or the first day on which a Set stands, if that is earlier. */
  private @Nullable LocalDate beforeAnySet(@Nullable LocalDate until) {
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
  private @Nullable LocalDate back(LocalDate day) {
    return after.setStands(day.minusDays(1))
        ? day
        : after.lastSetBefore(day.minusDays(1)).map(set -> set.until()).orElse(null);
  }

  /** The first day from {@code day} on that a Set stands on. */
  private @Nullable LocalDate on(@Nullable LocalDate day) {
    return day == null || after.setStands(day)
        ? day
        : after.nextSetAfter(day).map(set -> set.from()).orElse(null);
  }
}
