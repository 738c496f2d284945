package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The longest run of days around one on which what is told stays the same.
 *
 * @param from first day, inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
record SameDays<T>(T told, @Nullable LocalDate from, @Nullable LocalDate until) {

  /**
   * @param telling what is told on the run's day; it cuts the run where that may turn
   * @param same whether what is told on two days is the same
   */
  static <T> SameDays<T> around(
      LocalDate day, Function<RunOfDays, T> telling, BiPredicate<T, T> same) {
    var run = new RunOfDays(day);
    var told = telling.apply(run);
    return new SameDays<>(
        told, firstDay(told, run.from(), telling, same), lastDay(told, run.until(), telling, same));
  }

  /**
   * @param firstDay of the run
   */
  static <T> SameDays<T> from(
      LocalDate firstDay, Function<RunOfDays, T> telling, BiPredicate<T, T> same) {
    var run = new RunOfDays(firstDay);
    var told = telling.apply(run);
    return new SameDays<>(told, firstDay, lastDay(told, run.until(), telling, same));
  }

  private static <T> @Nullable LocalDate firstDay(
      T told, @Nullable LocalDate known, Function<RunOfDays, T> telling, BiPredicate<T, T> same) {
    var from = known;
    while (from != null) {
      var before = new RunOfDays(from.minusDays(1));
      if (!same.test(told, telling.apply(before))) {
        return from;
      }
      from = before.from();
    }
    return null;
  }

  private static <T> @Nullable LocalDate lastDay(
      T told, @Nullable LocalDate known, Function<RunOfDays, T> telling, BiPredicate<T, T> same) {
    var until = known;
    while (until != null) {
      var next = new RunOfDays(until);
      if (!same.test(told, telling.apply(next))) {
        return until;
      }
      until = next.until();
    }
    return null;
  }
}
