package nl.peildatum.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The longest run of days around one day on which the result stays equal.
 *
 * @param from first day, inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record SameDays<T>(T result, @Nullable LocalDate from, @Nullable LocalDate until) {

  /**
   * The longest run around a day.
   *
   * @param resultOn gives the result on the day of a run, and cuts the run where the result may
   *     change
   * @param same whether two results count as equal
   */
  public static <T> SameDays<T> around(
      LocalDate day, Function<RunOfDays, T> resultOn, BiPredicate<T, T> same) {
    var run = new RunOfDays(day);
    var result = resultOn.apply(run);
    return new SameDays<>(
        result,
        firstDay(result, run.from(), resultOn, same),
        lastDay(result, run.until(), null, resultOn, same));
  }

  /**
   * The run around a day, the run before it, and the result on the day after it.
   *
   * @param from first day, inclusive, Europe/Amsterdam; {@code null} = no first day
   * @param until exclusive; {@code null} = no last day
   */
  public record WithNeighbours<T>(
      T result,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Optional<SameDays<T>> before,
      Optional<T> after) {}

  /** The run of {@link #around}, with the run before and the result after. */
  public static <T> WithNeighbours<T> withNeighbours(
      LocalDate day, Function<RunOfDays, T> resultOn, BiPredicate<T, T> same) {
    var days = around(day, resultOn, same);
    return new WithNeighbours<>(
        days.result(),
        days.from(),
        days.until(),
        Optional.ofNullable(days.from()).map(from -> around(from.minusDays(1), resultOn, same)),
        Optional.ofNullable(days.until()).map(until -> resultOn.apply(new RunOfDays(until))));
  }

  /**
   * The longest run from a day on.
   *
   * @param firstDay first day of the run, inclusive, Europe/Amsterdam
   */
  public static <T> SameDays<T> from(
      LocalDate firstDay, Function<RunOfDays, T> resultOn, BiPredicate<T, T> same) {
    return from(firstDay, null, resultOn, same);
  }

  /**
   * @param end the run is not followed beyond this day; {@code null} = without end
   */
  private static <T> SameDays<T> from(
      LocalDate firstDay,
      @Nullable LocalDate end,
      Function<RunOfDays, T> resultOn,
      BiPredicate<T, T> same) {
    var run = new RunOfDays(firstDay);
    var result = resultOn.apply(run);
    return new SameDays<>(result, firstDay, lastDay(result, run.until(), end, resultOn, same));
  }

  /**
   * All longest runs of a period, in order; the first and the last are cut to the period.
   *
   * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
   * @param until exclusive; {@code null} = no last day
   */
  public static <T> List<SameDays<T>> all(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Function<RunOfDays, T> resultOn,
      BiPredicate<T, T> same) {
    var runs = new ArrayList<SameDays<T>>();
    var first = from == null ? LocalDate.MIN : from;
    while (true) {
      var run = from(first, until, resultOn, same);
      runs.add(run.cutTo(from, until));
      if (run.until == null || isReached(until, run.until)) {
        return List.copyOf(runs);
      }
      first = run.until;
    }
  }

  private static boolean isReached(@Nullable LocalDate end, LocalDate day) {
    return end != null && !day.isBefore(end);
  }

  private SameDays<T> cutTo(@Nullable LocalDate first, @Nullable LocalDate end) {
    var starts = LocalDate.MIN.equals(from) ? first : from;
    var ends = end != null && (until == null || end.isBefore(until)) ? end : until;
    return new SameDays<>(result, starts, ends);
  }

  private static <T> @Nullable LocalDate firstDay(
      T result,
      @Nullable LocalDate known,
      Function<RunOfDays, T> resultOn,
      BiPredicate<T, T> same) {
    var from = known;
    while (from != null) {
      var before = new RunOfDays(from.minusDays(1));
      if (!same.test(result, resultOn.apply(before))) {
        return from;
      }
      from = before.from();
    }
    return null;
  }

  private static <T> @Nullable LocalDate lastDay(
      T result,
      @Nullable LocalDate known,
      @Nullable LocalDate end,
      Function<RunOfDays, T> resultOn,
      BiPredicate<T, T> same) {
    var until = known;
    while (until != null && !isReached(end, until)) {
      var next = new RunOfDays(until);
      if (!same.test(result, resultOn.apply(next))) {
        return until;
      }
      until = next.until();
    }
    return until;
  }
}
