package nl.peildatum.answer;

import java.time.LocalDate;
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
   * @param verdict gives the verdict in a value of the run
   */
  public static <T> Answer of(
      RecordAsOf known, Lane lane, SameDays.WithNeighbours<T> days, Function<T, Verdict> verdict) {
    var found = verdict.apply(days.result());
    return new Answer(
        lane,
        found.status(),
        found.value(),
        days.from(),
        days.until(),
        found.fact(),
        found.reason(),
        days.before().map(run -> change(run.from(), verdict.apply(run.result()))),
        days.after().map(next -> change(days.until(), verdict.apply(next))),
        java.util.List.of(),
        found.instrument(),
        found.sources(),
        known.transitionalRulesOf(lane));
  }

  private static NeighbouringChange change(@Nullable LocalDate on, Verdict verdict) {
    return new NeighbouringChange(on, verdict.status(), verdict.value(), verdict.fact());
  }

  public static Lane emptyLane(String kind, String area) {
    var key = Kinds.found().named(kind).orElseThrow().areaKey();
    return Lane.of(kind, java.util.Map.of(key, area));
  }
}
