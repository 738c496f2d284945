package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.peildatum.answer.Path.Reached;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.KnownAreas;
import nl.peildatum.decision.Succession;

/**
 * What an area came from, newest first; of one day, in the order recorded. Whoever goes back does
 * not come forward again: what joined a predecessor after the area had left it is no part of it.
 */
final class Predecessors {
  private final KnownAreas areas;
  private final List<Reached> waiting = new ArrayList<>();

  private Predecessors(KnownAreas areas) {
    this.areas = areas;
  }

  static List<Reached> of(Reached area, KnownAreas areas) {
    return new Predecessors(areas).behind(area);
  }

  private List<Reached> behind(Reached area) {
    var found = new ArrayList<Reached>();
    var seen = new HashSet<String>();
    seen.add(area.area());
    lookBehind(area);
    while (!waiting.isEmpty()) {
      var next = newest();
      waiting.remove(next);
      if (seen.add(next.area())) {
        found.add(next);
        lookBehind(next);
      }
    }
    return found;
  }

  private void lookBehind(Reached reached) {
    areas.successionsInto(new AreaId(reached.area())).stream()
        .filter(succession -> isNoLater(succession, reached))
        .map(succession -> reached.by(step(succession)))
        .forEach(waiting::add);
  }

  private static boolean isNoLater(Succession succession, Reached reached) {
    var left = reached.decidedBefore();
    return left == null || !succession.on().isAfter(left);
  }

  private static Step step(Succession succession) {
    return new Step(succession.predecessor().value(), succession.kind().name(), succession.on());
  }

  private Reached newest() {
    var newest = waiting.getFirst();
    for (var other : waiting) {
      newest = day(other).isAfter(day(newest)) ? other : newest;
    }
    return newest;
  }

  private static LocalDate day(Reached reached) {
    return java.util.Objects.requireNonNull(reached.decidedBefore());
  }
}
