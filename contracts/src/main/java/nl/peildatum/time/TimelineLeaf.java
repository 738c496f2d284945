package nl.peildatum.time;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive timeline segments: their first days (Europe/Amsterdam, as days since 1970-01-01)
 * and the fact that stands in each, {@code null} = none. Adjacent segments have different facts.
 * Immutable.
 */
final class TimelineLeaf<T> {
  static final int LARGEST = 32;

  /** A value before every day that a period can have; used inside this package only. */
  static final long NO_FIRST_DAY = Long.MIN_VALUE;

  private final long[] days;
  private final @Nullable LanePeriod<T>[] standing;
  private @Nullable LocalDate earliestStart;

  TimelineLeaf(long[] days, @Nullable LanePeriod<T>[] standing) {
    this.days = days;
    this.standing = standing;
  }

  @SuppressWarnings("unchecked")
  static <T> @Nullable LanePeriod<T>[] lanePeriods(int length) {
    return (@Nullable LanePeriod<T>[]) new @Nullable LanePeriod<?>[length];
  }

  static <T> TimelineLeaf<T> ofNothing() {
    return new TimelineLeaf<>(new long[] {NO_FIRST_DAY}, lanePeriods(1));
  }

  /**
   * A leaf with copies of the elements from {@code from} (inclusive) until {@code until}
   * (exclusive).
   */
  static <T> TimelineLeaf<T> copy(
      long[] days, @Nullable LanePeriod<T>[] standing, int from, int until) {
    return new TimelineLeaf<>(
        Arrays.copyOfRange(days, from, until), Arrays.copyOfRange(standing, from, until));
  }

  int size() {
    return days.length;
  }

  long firstDay() {
    return days[0];
  }

  long day(int index) {
    return days[index];
  }

  @Nullable LanePeriod<T> standing(int index) {
    return standing[index];
  }

  int indexAround(long day) {
    return indexAround(days, day);
  }

  /**
   * The index of the last first day that is not after the day; the first element is never after a
   * day.
   */
  static int indexAround(long[] firstDays, long day) {
    var low = 0;
    var high = firstDays.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      if (firstDays[middle] > day) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /**
   * Whether the fact yields to every fact in this leaf, so that it stands on no day of the leaf.
   */
  boolean hides(LanePeriod<T> lanePeriod) {
    return lanePeriod.yieldsToStartsAfter() && earliestStart().isAfter(lanePeriod.period().from());
  }

  /**
   * The earliest start of the facts in this leaf, computed on first use; two threads compute equal
   * days.
   */
  private LocalDate earliestStart() {
    var known = earliestStart;
    if (known == null) {
      known = LocalDate.MAX;
      for (var lanePeriod : standing) {
        var start = lanePeriod == null ? LocalDate.MIN : lanePeriod.period().from();
        known = start.isBefore(known) ? start : known;
      }
      earliestStart = known;
    }
    return known;
  }
}
