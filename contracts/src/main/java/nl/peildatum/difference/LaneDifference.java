package nl.peildatum.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.StatusTable;
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
    return between(before, after, Told.READING);
  }

  /**
   * @param told what is compared
   */
  public static List<LaneDifference> between(RecordMoment before, RecordMoment after, Told told) {
    return told.lanesIn(before, after)
        .flatMap(
            lane ->
                Stream.of(Basis.values())
                    .flatMap(basis -> ofLane(lane, before.on(basis), after.on(basis), told)))
        .toList();
  }

  private static Stream<LaneDifference> ofLane(
      Lane lane, RecordAsOf before, RecordAsOf after, Told told) {
    var tableBefore = new StatusTable(before, before.lane(lane));
    var tableAfter = new StatusTable(after, after.lane(lane));
    var turning = new TreeSet<LocalDate>(before.turningDays(lane));
    turning.addAll(after.turningDays(lane));
    told.addDays(before, lane.kind(), turning);
    told.addDays(after, lane.kind(), turning);
    return LongestRuns.thatDiffer(turning, tableBefore::on, tableAfter::on, told::areEqual)
        .map(
            run ->
                new LaneDifference(
                    lane,
                    after.basis(),
                    run.from(),
                    run.until(),
                    told.segment(run, run.result().before()),
                    told.segment(run, run.result().after())));
  }
}
