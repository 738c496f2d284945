package nl.peildatum.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.CountryRecord;
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
public record Difference(
    Lane lane,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Segment before,
    Segment after) {

  /**
   * The differences between the heads of two records, in every lane that either record has, sorted
   * by kind, subject, basis, from.
   */
  public static List<Difference> between(CountryRecord before, CountryRecord after) {
    return between(RecordMoment.atHead(before), RecordMoment.atHead(after));
  }

  /**
   * The differences between two moments of one record, sorted by kind, subject, basis, from.
   *
   * @param before sequence, inclusive; 0, or the last sequence of a whole decision
   * @param after sequence, inclusive; 0, or the last sequence of a whole decision
   */
  public static List<Difference> between(CountryRecord record, long before, long after) {
    return between(new RecordMoment(record, before), new RecordMoment(record, after));
  }

  private static List<Difference> between(RecordMoment before, RecordMoment after) {
    return after
        .mayDifferFrom(before)
        .flatMap(
            lane ->
                Stream.of(Basis.values())
                    .flatMap(basis -> ofLane(lane, before.on(basis), after.on(basis))))
        .toList();
  }

  private static Stream<Difference> ofLane(Lane lane, RecordAsOf then, RecordAsOf now) {
    var judgeThen = new StatusTable(then, then.lane(lane));
    var judgeNow = new StatusTable(now, now.lane(lane));
    var turning = new TreeSet<LocalDate>(then.turningDays(lane));
    turning.addAll(now.turningDays(lane));
    return LongestRuns.thatDiffer(turning, judgeThen::on, judgeNow::on, Verdict::readsAs)
        .map(
            run ->
                new Difference(
                    lane,
                    now.basis(),
                    run.from(),
                    run.until(),
                    Segment.of(run, run.read().before()),
                    Segment.of(run, run.read().after())));
  }
}
