package nl.peildatum.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.ListsByKey;

/**
 * The areas of a country, and their {@link AreaLaneIndex} as known at each sequence. The index
 * changes only with a statement about areas, so it is built once per such statement; at most
 * {@value #MOST_KEPT} are kept.
 */
final class AreasOverTime {
  private static final int MOST_KEPT = 8;

  private final Gazetteer areas;
  private final ListsByKey<String, LaneAndSubject> lanesByArea;
  private final Map<Integer, AreaLaneIndex> byRecordedCount = new ConcurrentHashMap<>(2);

  private AreasOverTime(Gazetteer areas, ListsByKey<String, LaneAndSubject> lanesByArea) {
    this.areas = areas;
    this.lanesByArea = lanesByArea;
  }

  static AreasOverTime of(CountryCode country, RecordedLanes lanes) {
    return new AreasOverTime(InitialGazetteer.iso3166().of(country), lanes.byArea());
  }

  /**
   * The areas after an event; this object itself if neither the known areas nor the areas of lanes
   * changed.
   *
   * @param lanesNow lanes after the event
   */
  AreasOverTime and(RecordedEvent event, RecordedLanes lanesNow) {
    var areasNow = after(areas, event);
    return areas == areasNow && lanesByArea == lanesNow.byArea()
        ? this
        : new AreasOverTime(areasNow, lanesNow.byArea());
  }

  /** The areas after an event; {@code before} itself if the event is not about areas. */
  static Gazetteer after(Gazetteer before, RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.AreaRegistered r ->
          r.knownAlready()
              ? before.andAbout(r.area(), event.sequence())
              : before.and(r.area(), event.sequence());
      case Statement.AreaSucceeded s -> before.and(s.succession(), event.sequence());
      default -> before;
    };
  }

  /** The areas as known after the last event. */
  Gazetteer latest() {
    return areas;
  }

  /**
   * The index as known at a sequence.
   *
   * @param sequence inclusive
   */
  AreaLaneIndex index(long sequence) {
    var known = areas.asOf(sequence);
    var count = known.recordedCount();
    var kept = byRecordedCount.get(count);
    if (kept == null) {
      kept = new AreaLaneIndex(lanesByArea.keys(), known);
      if (byRecordedCount.size() >= MOST_KEPT) {
        byRecordedCount.clear();
      }
      byRecordedCount.put(count, kept);
    }
    return kept;
  }
}
