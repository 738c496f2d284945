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
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/**
 * A difference, between two records of a country, in the status of every lane without any fact, on
 * a longest run of days.
 *
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record AbsenceDifference(
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Segment before,
    Segment after) {

  /** The differences between two moments, sorted by basis, from. */
  public static List<AbsenceDifference> between(RecordMoment before, RecordMoment after) {
    return Stream.of(Basis.values())
        .flatMap(basis -> onBasis(basis, before.on(basis), after.on(basis)))
        .toList();
  }

  private static Stream<AbsenceDifference> onBasis(
      Basis basis, RecordAsOf before, RecordAsOf after) {
    var turning = new TreeSet<>(before.absence().turningDays());
    turning.addAll(after.absence().turningDays());
    return LongestRuns.thatDiffer(
            turning,
            StatusTable.ofAbsence(before)::on,
            StatusTable.ofAbsence(after)::on,
            Verdict::hasEqualReading)
        .map(
            run ->
                new AbsenceDifference(
                    basis,
                    run.from(),
                    run.until(),
                    Segment.of(run, run.result().before()),
                    Segment.of(run, run.result().after())));
  }
}
