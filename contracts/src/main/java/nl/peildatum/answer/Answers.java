package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.time.SameDays;
import org.jspecify.annotations.Nullable;

/**
 * Builds the answer about one lane on one day, with the run of days around the day and the changes
 * before and after that run.
 */
public final class Answers {
  private Answers() {}

  public static Answer on(RecordAsOf known, Lane lane, LocalDate day) {
    return on(known, known.lane(lane), day);
  }

  public static Answer on(RecordAsOf known, LaneAsOf lane, LocalDate day) {
    var table = new StatusTable(known, lane);
    var days = SameDays.withNeighbours(day, table::on, Verdict::isSameAs);
    return of(known, lane.lane(), days, verdict -> verdict);
  }

  /**
   * The answer for a run of days and its neighbours, without lineage.
   *
   * @param verdictOf gives the verdict of a result
   */
  public static <T> Answer of(
      RecordAsOf known,
      Lane lane,
      SameDays.WithNeighbours<T> days,
      Function<T, Verdict> verdictOf) {
    var found = verdictOf.apply(days.result());
    return new Answer(
        lane,
        found.status(),
        found.value(),
        days.from(),
        days.until(),
        found.fact(),
        found.reason(),
        days.before().map(run -> change(run.from(), verdictOf.apply(run.result()))),
        days.after().map(next -> change(days.until(), verdictOf.apply(next))),
        List.of(),
        found.instrument(),
        found.sources(),
        found.passages(),
        known.transitionalRulesOf(lane));
  }

  private static NeighbouringChange change(@Nullable LocalDate on, Verdict verdict) {
    return new NeighbouringChange(on, verdict.status(), verdict.value(), verdict.fact());
  }

  /** The lane of a kind in an area, with no key beside the area. */
  public static Lane emptyLane(String kind, String area) {
    var key = Kinds.found().named(kind).orElseThrow().areaKey();
    return Lane.of(kind, Map.of(key, area));
  }
}
