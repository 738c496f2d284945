package nl.peildatum.query.feed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.Basis;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.KindsOfEqualCoverage;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Finds the readings that change from the day before to a day, as known at one moment; each with
 * the run of days on which the new reading lasts.
 */
public final class DayTransition {
  private final List<RecordAsOf> onEachBasis;
  private final LocalDate day;

  /**
   * @param sequence the last sequence known, inclusive; the last of a whole decision
   * @param day Europe/Amsterdam
   */
  public DayTransition(CountryRecord record, long sequence, LocalDate day) {
    this.onEachBasis =
        Stream.of(Basis.values()).map(basis -> record.asKnown(sequence, basis, null)).toList();
    this.day = day;
  }

  /** The changes in some lanes, sorted by kind, subject, basis. */
  public List<LaneDifference> inLanes(Collection<Lane> lanes) {
    return lanes.stream()
        .distinct()
        .sorted()
        .flatMap(lane -> onEachBasis.stream().flatMap(known -> inLane(known, lane).stream()))
        .toList();
  }

  private Optional<LaneDifference> inLane(RecordAsOf known, Lane lane) {
    var table = new StatusTable(known, known.lane(lane));
    return change(table, () -> known.turningDays(lane))
        .map(
            change ->
                new LaneDifference(
                    lane, known.basis(), day, change.until, change.before, change.after));
  }

  /** The changes of the reading of a lane without any recorded event, sorted by basis. */
  public List<AbsenceDifference> inAbsence() {
    return onEachBasis.stream()
        .flatMap(
            known ->
                KindsOfEqualCoverage.in(known).stream()
                    .flatMap(kinds -> inAbsence(known, kinds).stream()))
        .toList();
  }

  private Optional<AbsenceDifference> inAbsence(RecordAsOf known, KindsOfEqualCoverage kinds) {
    return change(StatusTable.ofAbsence(known, kinds.first()), () -> known.absence().turningDays())
        .map(
            change ->
                new AbsenceDifference(
                    kinds.named(), known.basis(), day, change.until, change.before, change.after));
  }

  private record ReadingChange(@Nullable LocalDate until, Segment before, Segment after) {}

  private Optional<ReadingChange> change(
      StatusTable table, Supplier<SortedSet<LocalDate>> turningDays) {
    var before = table.on(day.minusDays(1));
    var after = table.on(day);
    if (before.hasEqualReading(after)) {
      return Optional.empty();
    }
    var until =
        turningDays.get().tailSet(day.plusDays(1)).stream()
            .filter(later -> !table.on(later).hasEqualReading(after))
            .findFirst()
            .orElse(null);
    return Optional.of(
        new ReadingChange(until, segment(before, null, day), segment(after, day, until)));
  }

  private static Segment segment(
      Verdict verdict, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new Segment(from, until, verdict.status(), verdict.value(), verdict.fact());
  }

  /**
   * Whether the reason for absence changes from the day before, which can change the reading of
   * every lane.
   */
  boolean changesAbsence() {
    return onEachBasis.stream()
        .anyMatch(known -> !known.absence().areEqualOn(day.minusDays(1), day));
  }
}
