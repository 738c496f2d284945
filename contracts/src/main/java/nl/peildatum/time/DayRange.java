package nl.peildatum.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range of days on the valid axis, Europe/Amsterdam.
 *
 * @param from inclusive; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {
  public static final DayRange ALL_DAYS = new DayRange(null, null);

  private static final Comparator<DayRange> BY_FIRST_DAY =
      Comparator.comparing(DayRange::from, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The days of some ranges, in order; ranges that overlap or adjoin become one. */
  public static List<DayRange> joined(Stream<DayRange> ranges) {
    var joined = new ArrayList<DayRange>();
    ranges
        .sorted(BY_FIRST_DAY)
        .forEach(
            next -> {
              if (!joined.isEmpty() && joined.getLast().reaches(next)) {
                joined.add(joined.removeLast().with(next));
              } else {
                joined.add(next);
              }
            });
    return List.copyOf(joined);
  }

  /** Whether a range that does not start before this one overlaps or adjoins this one. */
  private boolean reaches(DayRange next) {
    return until == null || next.from == null || !next.from.isAfter(until);
  }

  private DayRange with(DayRange next) {
    var isLonger = until != null && (next.until == null || next.until.isAfter(until));
    return isLonger ? new DayRange(from, next.until) : this;
  }
}
