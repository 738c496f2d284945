package nl.peildatum.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes longest runs of days on the valid axis: the axis is cut at turning days, and each piece
 * is evaluated once.
 */
public final class LongestRuns {
  private LongestRuns() {}

  /**
   * One result for the days from {@code from} (inclusive) until {@code until} (exclusive), both
   * Europe/Amsterdam, {@code null} = no first or last day.
   */
  public record Run<R>(@Nullable LocalDate from, @Nullable LocalDate until, R result) {}

  /**
   * The longest runs of days with equal results, if the result changes on {@code turning} days
   * only.
   */
  public static <R> List<Run<R>> longestRuns(
      Collection<LocalDate> turning,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Function<LocalDate, R> resultOn,
      BiPredicate<R, R> same) {
    var runs = new ArrayList<Run<R>>();
    for (var piece : pieces(turning, from, until)) {
      var result = resultOn.apply(dayIn(piece));
      if (!runs.isEmpty() && same.test(runs.getLast().result, result)) {
        var last = runs.removeLast();
        runs.add(new Run<>(last.from, piece.until, last.result));
      } else {
        runs.add(new Run<>(piece.from, piece.until, result));
      }
    }
    return List.copyOf(runs);
  }

  /** The results of one run of days in two records. */
  public record Both<R>(R before, R after) {}

  /** The longest runs of days on which the results before and after differ. */
  public static <R> Stream<Run<Both<R>>> thatDiffer(
      Collection<LocalDate> turning,
      Function<LocalDate, R> before,
      Function<LocalDate, R> after,
      BiPredicate<R, R> same) {
    var runs =
        longestRuns(
            turning,
            null,
            null,
            day -> new Both<>(before.apply(day), after.apply(day)),
            (one, other) ->
                same.test(one.before, other.before) && same.test(one.after, other.after));
    return runs.stream().filter(run -> !same.test(run.result.before, run.result.after));
  }

  private record Piece(@Nullable LocalDate from, @Nullable LocalDate until) {}

  private static List<Piece> pieces(
      Collection<LocalDate> turning, @Nullable LocalDate from, @Nullable LocalDate until) {
    var pieces = new ArrayList<Piece>();
    var start = from;
    for (var day : new TreeSet<>(turning)) {
      var inside = (from == null || day.isAfter(from)) && (until == null || day.isBefore(until));
      if (inside) {
        pieces.add(new Piece(start, day));
        start = day;
      }
    }
    pieces.add(new Piece(start, until));
    return pieces;
  }

  /** A day of the piece; the result is equal on all its days. */
  private static LocalDate dayIn(Piece piece) {
    if (piece.from != null) {
      return piece.from;
    }
    return piece.until == null ? LocalDate.EPOCH : piece.until.minusDays(1);
  }
}
