package nl.peildatum.areaanswer;

import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/** Estimates the number of facts that an answer about an area reads, before it is computed. */
public final class AnswerCost {
  private AnswerCost() {}

  /** The estimated number of facts. */
  public static long facts(RecordAsOf known, Area area) {
    var record = known.record();
    return known.absence().factsRead()
        + record.factsRead(area.id(), () -> factsOfAreas(record, area));
  }

  /**
   * The number of facts read for the areas, at the head of the record: at an earlier sequence the
   * number is not greater.
   */
  private static long factsOfAreas(CountryRecord record, Area asked) {
    var known = record.asKnown(record.head(), Basis.OPERATIONAL, null);
    var area = orItsRegion(asked, known);
    var areas = BearingAreas.of(known, area);
    var closing = record.lanes().closing().stream().mapToLong(lane -> factsOf(lane, record)).sum();
    var facts =
        areas.stream()
            .flatMap(id -> record.lanes().about(id).stream())
            .mapToLong(of -> factsOf(of.lane(), record))
            .sum();
    var paths = 1 + SplitAreas.of(area, known.areas()).areas().size();
    return closing + paths * (areas.size() + facts);
  }

  /** The area, or its region if it is a place that the head of the record no longer finds. */
  private static Area orItsRegion(Area asked, RecordAsOf head) {
    var areas = head.areas();
    return areas
        .byId(asked.id())
        .or(() -> Optional.ofNullable(asked.parent()).flatMap(areas::byId))
        .orElse(asked);
  }

  private static long factsOf(Lane lane, CountryRecord record) {
    return record.lane(lane).history().facts().size();
  }
}
