package nl.peildatum.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Buckets;

/**
 * The {@link AreaLaneIndex} of a country as known at each sequence. It changes only with a
 * statement about areas, so it is built once per such statement; at most {@value #MOST_KEPT} are
 * kept.
 */
final class AreasOverTime {
  private static final int MOST_KEPT = 8;

  private final KnownAreas areas;
  private final Buckets<String, Appended<LaneAndSubject>> lanesByArea;
  private final Map<Integer, AreaLaneIndex> byStatements = new ConcurrentHashMap<>(2);

  AreasOverTime(KnownAreas areas, Buckets<String, Appended<LaneAndSubject>> lanesByArea) {
    this.areas = areas;
    this.lanesByArea = lanesByArea;
  }

  /**
   * Returns this object if neither the known areas nor the areas of lanes changed, else a new one.
   */
  AreasOverTime with(
      KnownAreas areasNow, Buckets<String, Appended<LaneAndSubject>> lanesByAreaNow) {
    return areas == areasNow && lanesByArea == lanesByAreaNow
        ? this
        : new AreasOverTime(areasNow, lanesByAreaNow);
  }

  /**
   * The index as known at a sequence.
   *
   * @param sequence inclusive
   */
  AreaLaneIndex asOf(long sequence) {
    var known = areas.asOf(sequence);
    var statements = known.statements();
    var kept = byStatements.get(statements);
    if (kept == null) {
      kept = new AreaLaneIndex(lanesByArea.keys(), known);
      if (byStatements.size() >= MOST_KEPT) {
        byStatements.clear();
      }
      byStatements.put(statements, kept);
    }
    return kept;
  }
}
