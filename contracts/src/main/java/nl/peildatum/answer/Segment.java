package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Map;
import nl.peildatum.record.FactView;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/**
 * A longest run of days with equal status, value and deciding fact.
 *
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record Segment(
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Status status,
    @Nullable Map<String, Object> value,
    @Nullable FactView fact) {

  public static Segment of(LongestRuns.Run<?> run, Verdict verdict) {
    return new Segment(run.from(), run.until(), verdict.status(), verdict.value(), verdict.fact());
  }
}
