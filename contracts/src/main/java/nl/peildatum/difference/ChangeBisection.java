package nl.peildatum.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Finds the single changes between the values at two points, by bisection. A range whose ends have
 * equal values is not searched, and changes that were undone are left out.
 */
public final class ChangeBisection<R> {
  private final IntFunction<R> read;
  private final BiPredicate<R, R> same;
  private final Map<Integer, R> known = new HashMap<>();
  private final List<Step<R>> steps = new ArrayList<>();

  /**
   * A change of the value between two neighbouring points.
   *
   * @param at the first point with the value {@code after}; the point before it has the value
   *     {@code before}
   */
  public record Step<R>(int at, R before, R after) {}

  private ChangeBisection(IntFunction<R> read, BiPredicate<R, R> same) {
    this.read = read;
    this.same = same;
  }

  /**
   * The single changes from the first to the last point, in order; empty where both points have
   * equal values.
   *
   * @param points the number of points, numbered from 0; at least one
   */
  public static <R> List<Step<R>> over(int points, IntFunction<R> read, BiPredicate<R, R> same) {
    var search = new ChangeBisection<R>(read, same);
    search.walk(0, points - 1);
    return withoutDetours(search.steps, Step::before, Step::after, same);
  }

  private void walk(int from, int to) {
    if (same(from, to)) {
      return;
    }
    if (to - from == 1) {
      steps.add(new Step<>(to, at(from), at(to)));
      return;
    }
    var middle = (from + to) >>> 1;
    walk(from, middle);
    walk(middle, to);
  }

  /** The steps without those that together lead back to an earlier value. */
  public static <S, R> List<S> withoutDetours(
      List<S> steps, Function<S, R> before, Function<S, R> after, BiPredicate<R, R> same) {
    var kept = new ArrayList<S>();
    for (var step : steps) {
      kept.add(step);
      for (var i = 0; i < kept.size(); i++) {
        if (same.test(before.apply(kept.get(i)), after.apply(step))) {
          kept.subList(i, kept.size()).clear();
        }
      }
    }
    return List.copyOf(kept);
  }

  private boolean same(int one, int other) {
    return same.test(at(one), at(other));
  }

  private R at(int point) {
    return known.computeIfAbsent(point, read::apply);
  }
}
