package nl.peildatum.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/**
 * A difference, between two records of a country, in the status of every lane without any fact, on
 * a longest run of days.
 *
 * @param kinds the kinds of policy that it is about, of which the coverage is equal; empty = all
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record AbsenceDifference(
    List<String> kinds,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Segment before,
    Segment after) {

  /** The differences between two moments, sorted by basis, from. */
  public static List<AbsenceDifference> between(RecordMoment before, RecordMoment after) {
    return between(before, after, Told.READING);
  }

  /**
   * @param told what is compared
   */
  public static List<AbsenceDifference> between(
      RecordMoment before, RecordMoment after, Told told) {
    return Stream.of(Basis.values())
        .flatMap(basis -> onBasis(basis, before.on(basis), after.on(basis), told))
        .toList();
  }

  private static Stream<AbsenceDifference> onBasis(
      Basis basis, RecordAsOf before, RecordAsOf after, Told told) {
    var turning = new TreeSet<>(before.absence().turningDays());
    turning.addAll(after.absence().turningDays());
    return told.kindsIn(before, after).stream()
        .flatMap(kinds -> of(kinds, basis, before, after, turning, told));
  }

  private static Stream<AbsenceDifference> of(
      KindsOfEqualCoverage kinds,
      Basis basis,
      RecordAsOf before,
      RecordAsOf after,
      SortedSet<LocalDate> ofAbsence,
      Told told) {
    var turning = new TreeSet<>(ofAbsence);
    told.addDays(before, kinds.first(), turning);
    told.addDays(after, kinds.first(), turning);
    return LongestRuns.thatDiffer(
            turning,
            StatusTable.ofAbsence(before, kinds.first())::on,
            StatusTable.ofAbsence(after, kinds.first())::on,
            told::areEqual)
        .map(
            run ->
                new AbsenceDifference(
                    kinds.named(),
                    basis,
                    run.from(),
                    run.until(),
                    told.segment(run, run.result().before()),
                    told.segment(run, run.result().after())));
  }
}
