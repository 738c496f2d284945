package nl.peildatum.areaanswer;

import nl.peildatum.area.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.lineage.Paths;
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
  private static long factsOfAreas(CountryRecord record, Area area) {
    var known = record.atHead(Basis.OPERATIONAL);
    var areas = BearingAreas.of(known, area);
    var closing = record.lanes().closing().stream().mapToLong(lane -> factsOf(lane, record)).sum();
    var facts =
        areas.stream()
            .flatMap(id -> record.lanes().about(id).stream())
            .mapToLong(of -> factsOf(of.lane(), record))
            .sum();
    var paths = 1 + SplitAreas.of(Paths.of(area, known.areas())).areas().size();
    return closing + paths * (areas.size() + facts);
  }

  private static long factsOf(Lane lane, CountryRecord record) {
    return record.lane(lane).history().facts().size();
  }
}
