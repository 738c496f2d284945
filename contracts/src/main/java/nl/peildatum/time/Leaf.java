package nl.peildatum.time;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some stretches in a row: their first days (Europe/Amsterdam, as days since 1970-01-01) and what
 * stands on each, {@code null} = nothing. Neighbours differ. Never changed.
 */
final class Leaf<T> {
  static final int LARGEST = 32;

  /** Before every day a period can name; never leaves this package. */
  static final long NO_FIRST_DAY = Long.MIN_VALUE;

  private final long[] days;
  private final @Nullable LanePeriod<T>[] standing;
  private @Nullable LocalDate earliestStart;

  Leaf(long[] days, @Nullable LanePeriod<T>[] standing) {
    this.days = days;
    this.standing = standing;
  }

  @SuppressWarnings("unchecked")
  static <T> @Nullable LanePeriod<T>[] strokes(int length) {
    return (@Nullable LanePeriod<T>[]) new @Nullable LanePeriod<?>[length];
  }

  static <T> Leaf<T> ofNothing() {
    return new Leaf<>(new long[] {NO_FIRST_DAY}, strokes(1));
  }

  /** Copies of what lies between two indices, {@code until} exclusive. */
  static <T> Leaf<T> copy(long[] days, @Nullable LanePeriod<T>[] standing, int from, int until) {
    return new Leaf<>(
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

  /** The last that is not after the day; the first never is. */
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

  /** Whether the stroke yields to all that stands here, so that it shows nowhere. */
  boolean hides(LanePeriod<T> stroke) {
    return stroke.yieldsToStartsAfter() && earliestStart().isAfter(stroke.period().from());
  }

  /** Of all that stands here; found out when first asked, by whoever asks. */
  private LocalDate earliestStart() {
    var known = earliestStart;
    if (known == null) {
      known = LocalDate.MAX;
      for (var stroke : standing) {
        var start = stroke == null ? LocalDate.MIN : stroke.period().from();
        known = start.isBefore(known) ? start : known;
      }
      earliestStart = known;
    }
    return known;
  }
}
