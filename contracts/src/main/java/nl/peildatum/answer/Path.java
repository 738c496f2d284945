package nl.peildatum.answer;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.Gazetteer;

/** From the area asked for outward: itself, its parents, the country. */
record Path(List<Reached> steps) {
  /** The area of a lane that is not narrowed to one. */
  static final String WHOLE_COUNTRY = "";

  /**
   * @param lineage the steps taken from the area asked for; empty for itself
   */
  record Reached(String area, List<Step> lineage) {}

  static Path of(CountryCode country, Area asked, Gazetteer gazetteer) {
    var steps = new ArrayList<Reached>();
    List<Step> lineage = List.of();
    for (var area = asked; area != null; ) {
      steps.add(new Reached(area.id().value(), lineage));
      var parent = area.parent();
      area = parent == null ? null : gazetteer.byId(country, parent).orElse(null);
      lineage = area == null ? lineage : with(lineage, area);
    }
    steps.add(new Reached(WHOLE_COUNTRY, lineage));
    return new Path(List.copyOf(steps));
  }

  private static List<Step> with(List<Step> lineage, Area parent) {
    var longer = new ArrayList<>(lineage);
    longer.add(new Step(parent.id().value(), "PARENT", null));
    return List.copyOf(longer);
  }

  String own() {
    return steps.getFirst().area();
  }
}
