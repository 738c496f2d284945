package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.KnownAreas;
import nl.peildatum.time.Appended;
import org.jspecify.annotations.Nullable;

/**
 * From the area asked for outward: itself, what it came from, the same for its parents, the
 * country.
 */
record Path(List<Reached> steps) {
  /** The area of a lane that is not narrowed to one. */
  static final String WHOLE_COUNTRY = "";

  /**
   * @param lineage the steps taken from the area asked for; empty for itself
   * @param decidedBefore only facts decided before this day (exclusive, Europe/Amsterdam) were
   *     about the ground asked for; {@code null} = all
   */
  record Reached(String area, Appended<Step> lineage, @Nullable LocalDate decidedBefore) {
    Reached by(Step step) {
      return new Reached(step.area(), lineage.and(step), step.on());
    }
  }

  static Path of(Area asked, KnownAreas areas) {
    var steps = new ArrayList<Reached>();
    var reached = new Reached(asked.id().value(), Appended.empty(), null);
    var area = asked;
    while (true) {
      steps.add(reached);
      steps.addAll(Predecessors.of(reached, areas));
      var parent = area.parent();
      var above = parent == null ? null : areas.byId(parent).orElse(null);
      if (above == null) {
        steps.add(new Reached(WHOLE_COUNTRY, reached.lineage(), null));
        return new Path(List.copyOf(steps));
      }
      area = above;
      reached = reached.by(new Step(area.id().value(), "PARENT", null));
    }
  }

  Set<String> areas() {
    return steps.stream().map(Reached::area).collect(Collectors.toUnmodifiableSet());
  }

  String own() {
    return steps.getFirst().area();
  }
}
