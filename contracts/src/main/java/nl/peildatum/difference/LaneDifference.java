package nl.peildatum.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/**
 * A difference in the answer about one lane between two records of a country, on a longest run of
 * days.
 *
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record LaneDifference(
    Lane lane,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Segment before,
    Segment after) {

  /**
   * The differences between two moments, in every lane that either record has, sorted by kind,
   * subject, basis, from.
   */
  public static List<LaneDifference> between(RecordMoment before, RecordMoment after) {
    return after
        .lanesThatMayDifferFrom(before)
        .flatMap(
            lane ->
                Stream.of(Basis.values())
                    .flatMap(basis -> ofLane(lane, before.on(basis), after.on(basis))))
        .toList();
  }

  private static Stream<LaneDifference> ofLane(Lane lane, RecordAsOf before, RecordAsOf after) {
    var tableBefore = new StatusTable(before, before.lane(lane));
    var tableAfter = new StatusTable(after, after.lane(lane));
    var turning = new TreeSet<LocalDate>(before.turningDays(lane));
    turning.addAll(after.turningDays(lane));
    return LongestRuns.thatDiffer(
            turning, tableBefore::on, tableAfter::on, Verdict::hasEqualReading)
        .map(
            run ->
                new LaneDifference(
                    lane,
                    after.basis(),
                    run.from(),
                    run.until(),
                    Segment.of(run, run.result().before()),
                    Segment.of(run, run.result().after())));
  }
}
