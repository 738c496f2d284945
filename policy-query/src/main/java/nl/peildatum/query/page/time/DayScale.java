package nl.peildatum.query.page.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where days lie across a picture, in percents of its width. The ends lie a little before the first
 * and after the last day that has to be seen.
 */
final class DayScale {
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);
  private static final List<Integer> STEPS_IN_A_YEAR = List.of(1, 2, 3, 6);
  private static final int MOST_TICKS = 5;
  private static final int MONTHS = 12;
  private static final double EDGE = 7;

  /** The least width, in percents: a day among years can still be seen. */
  private static final double THIN = 0.8;

  private final LocalDate first;
  private final LocalDate last;

  private DayScale(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  /** A mark of the scale; {@code x} in percents. */
  record Tick(String text, String x) {}

  /**
   * @param seen the days that have to be seen, Europe/Amsterdam; at least one
   */
  static DayScale over(Collection<LocalDate> seen) {
    var sorted = seen.stream().sorted().toList();
    var first = sorted.getFirst();
    var last = sorted.getLast();
    var margin = Math.max(60, ChronoUnit.DAYS.between(first, last) / 8);
    return new DayScale(first.minusDays(margin), last.plusDays(margin));
  }

  /** The place of a day; the left end for null. */
  String from(@Nullable LocalDate day) {
    return percents(day == null ? 0 : place(day));
  }

  /**
   * The width of a period.
   *
   * @param from inclusive; null = from the beginning
   * @param until exclusive; null = without end
   */
  String width(@Nullable LocalDate from, @Nullable LocalDate until) {
    var begin = from == null ? 0 : place(from);
    var end = until == null ? 100 : place(until);
    return percents(Math.max(end - begin, THIN));
  }

  /** Whether a width is the least one; what is so thin is drawn over what is wider. */
  static boolean isThin(String width) {
    return width.equals(percents(THIN));
  }

  private double place(LocalDate day) {
    var whole = ChronoUnit.DAYS.between(first, last);
    return Math.clamp(100.0 * ChronoUnit.DAYS.between(first, day) / whole, 0, 100);
  }

  /** The years, or the months of a short time, that are written below a picture. */
  List<Tick> ticks(Locale locale) {
    var years = ChronoUnit.YEARS.between(first, last);
    return years > 2
        ? ticks(MONTHS * step(STEPS, years), DateTimeFormatter.ofPattern("yyyy", locale))
        : ticks(
            step(STEPS_IN_A_YEAR, ChronoUnit.MONTHS.between(first, last)),
            DateTimeFormatter.ofPattern("MMM yyyy", locale));
  }

  private static int step(List<Integer> steps, long units) {
    return steps.stream()
        .filter(step -> units / step <= MOST_TICKS)
        .findFirst()
        .orElseGet(() -> (int) (units / MOST_TICKS + 1));
  }

  private List<Tick> ticks(int months, DateTimeFormatter form) {
    var ticks = new ArrayList<Tick>();
    var day = LocalDate.of(first.getYear() - Math.floorMod(first.getYear(), years(months)), 1, 1);
    for (; !day.isAfter(last); day = day.plusMonths(months)) {
      if (!day.isBefore(first) && place(day) >= EDGE && place(day) <= 100 - EDGE) {
        ticks.add(new Tick(form.format(day), percents(place(day))));
      }
    }
    return List.copyOf(ticks);
  }

  private static int years(int months) {
    return Math.max(1, months / MONTHS);
  }

  private static String percents(double number) {
    return String.format(Locale.ROOT, "%.2f%%", number);
  }
}
