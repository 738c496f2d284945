package nl.peildatum.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Buckets;

/**
 * The areas with lanes as known at each moment. Between two statements about areas they are the
 * same, so they are found once; those of a few moments are kept.
 */
final class AreasOverTime {
  private static final int MOST_KEPT = 8;

  private final KnownAreas areas;
  private final Buckets<String, Appended<LaneOfArea>> lanesByArea;
  private final Map<Integer, AreasWithLanes> byStatements = new ConcurrentHashMap<>(2);

  AreasOverTime(KnownAreas areas, Buckets<String, Appended<LaneOfArea>> lanesByArea) {
    this.areas = areas;
    this.lanesByArea = lanesByArea;
  }

  /** These where nothing more is said about areas, and of no more of them. */
  AreasOverTime with(KnownAreas areasNow, Buckets<String, Appended<LaneOfArea>> lanesByAreaNow) {
    return areas == areasNow && lanesByArea == lanesByAreaNow
        ? this
        : new AreasOverTime(areasNow, lanesByAreaNow);
  }

  /**
   * @param sequence up to and including
   */
  AreasWithLanes asOf(long sequence) {
    var known = areas.asOf(sequence);
    var statements = known.statements();
    var kept = byStatements.get(statements);
    if (kept == null) {
      kept = new AreasWithLanes(lanesByArea.keys(), known);
      if (byStatements.size() >= MOST_KEPT) {
        byStatements.clear();
      }
      byStatements.put(statements, kept);
    }
    return kept;
  }
}
