package nl.peildatum.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The way from what reads at one point to what reads at another, by single changes. It looks only
 * where it must: between points that read the same it looks no further, and what was undone on the
 * way is left out.
 */
final class Course {
  private final IntFunction<Verdict> read;
  private final Map<Integer, Verdict> known = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param at the first point that reads like {@code after}; the one before reads like {@code
   *     before}
   */
  record Step(int at, Verdict before, Verdict after) {}

  private Course(IntFunction<Verdict> read) {
    this.read = read;
  }

  /**
   * None where both ends read the same, else at least one.
   *
   * @param points how many, numbered from 0; at least one
   */
  static List<Step> over(int points, IntFunction<Verdict> read) {
    var course = new Course(read);
    course.walk(0, points - 1);
    return course.withoutDetours();
  }

  private void walk(int from, int to) {
    if (same(from, to)) {
      return;
    }
    if (to - from == 1) {
      steps.add(new Step(to, at(from), at(to)));
      return;
    }
    var middle = (from + to) >>> 1;
    walk(from, middle);
    walk(middle, to);
  }

  private List<Step> withoutDetours() {
    var kept = new ArrayList<Step>();
    for (var step : steps) {
      kept.add(step);
      for (var i = 0; i < kept.size(); i++) {
        if (kept.get(i).before().isSameAs(step.after())) {
          kept.subList(i, kept.size()).clear();
        }
      }
    }
    return List.copyOf(kept);
  }

  private boolean same(int one, int other) {
    return at(one).isSameAs(at(other));
  }

  private Verdict at(int point) {
    return known.computeIfAbsent(point, read::apply);
  }
}
