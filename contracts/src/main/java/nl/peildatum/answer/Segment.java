package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Map;
import nl.peildatum.record.FactView;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/**
 * A longest run of days with equal status, value and deciding fact.
 *
 * @param closedList of NEVER_DESIGNATED, whether the list was closed on all its days; {@code null}
 *     where runs are not cut by that, and for any other status
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record Segment(
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Status status,
    @Nullable Map<String, Object> value,
    @Nullable FactView fact,
    @Nullable Boolean closedList) {

  public Segment(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Status status,
      @Nullable Map<String, Object> value,
      @Nullable FactView fact) {
    this(from, until, status, value, fact, null);
  }

  public static Segment of(LongestRuns.Run<?> run, Verdict verdict) {
    return of(run, verdict, null);
  }

  /**
   * @param closedList {@code null} where the run is not cut by it
   */
  public static Segment of(LongestRuns.Run<?> run, Verdict verdict, @Nullable Boolean closedList) {
    return new Segment(
        run.from(), run.until(), verdict.status(), verdict.value(), verdict.fact(), closedList);
  }
}
