package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Status;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Merged;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.SameDays;
import org.jspecify.annotations.Nullable;

/**
 * A change on the valid axis: the first day of a run of days, as {@code nextChange} of the day
 * before has it.
 *
 * @param other of which it is told beside the place asked about; {@code null} = of none
 * @param on Europe/Amsterdam
 * @param before what is said of the day before; {@code null} = the other area was not beside
 * @param after {@code null} = the other area is not beside
 */
public record DayChange(
    CountryCode country,
    @Nullable Area other,
    Lane lane,
    LocalDate on,
    What what,
    @Nullable Verdict before,
    @Nullable Verdict after) {

  /**
   * What happens to policy from one day to the next. A dispute between official sources is shown
   * and not resolved: that it begins neither starts nor ends policy.
   */
  public enum What {
    /** Policy is in force that was not. */
    STARTS,
    /** Policy is no longer in force, and no source claims that it is. */
    ENDS,
    /**
     * Policy takes the place of other policy, or one absence that of another; a dispute begins, or
     * is over and the very policy that was in force before it still is.
     */
    CHANGES;

    /**
     * @param on Europe/Amsterdam
     * @param told the verdict of a day; cuts the run where it may turn
     */
    static What of(LocalDate on, Function<RunOfDays, Verdict> told) {
      var before = told.apply(new RunOfDays(on.minusDays(1)));
      var after = told.apply(new RunOfDays(on));
      return switch (after.status()) {
        case DISPUTED -> CHANGES;
        case IN_FORCE -> wasInForce(before, after, on, told) ? CHANGES : STARTS;
        default -> mayHaveStood(before) ? ENDS : CHANGES;
      };
    }

    private static boolean wasInForce(
        Verdict before, Verdict after, LocalDate on, Function<RunOfDays, Verdict> told) {
      return before.status() == Status.IN_FORCE
          || (before.status() == Status.DISPUTED && lastBeforeDispute(on, told).readsAs(after));
    }

    private static Verdict lastBeforeDispute(LocalDate on, Function<RunOfDays, Verdict> told) {
      var run = SameDays.around(on.minusDays(1), told, Verdict::isSameAs);
      for (var from = run.from();
          from != null && run.told().status() == Status.DISPUTED;
          from = run.from()) {
        run = SameDays.around(from.minusDays(1), told, Verdict::isSameAs);
      }
      return run.told();
    }

    /** Of an End that is disputed: whether it would end anything. */
    private static boolean mayHaveStood(Verdict verdict) {
      return verdict.status() == Status.IN_FORCE
          || (verdict.reason() instanceof Reason.Disputed dispute
              && (verdict.value() != null || dispute.stood() != null));
    }
  }

  private static final Comparator<DayChange> ORDER =
      Comparator.comparing(DayChange::on)
          .thenComparing(change -> change.country().value())
          .thenComparing(DayChange::lane);

  /**
   * The changes of a window, in the order of the days, then of countries and lanes.
   *
   * @param from inclusive, Europe/Amsterdam; {@code null} = from the beginning
   * @param until exclusive; {@code null} = without end
   * @param kinds only these; empty = all
   */
  public static Stream<DayChange> within(
      List<RecordAsOf> countries,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Set<String> kinds) {
    var lanes = new ArrayList<Stream<DayChange>>();
    for (var known : countries) {
      known.lanes().stream()
          .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
          .forEach(lane -> lanes.add(of(known, lane, from, until)));
    }
    return Merged.of(lanes, ORDER);
  }

  /**
   * The changes of what a place is told, and of other areas from the day before they stand beside
   * to the day on which they do no longer; in the order of the days, then of lanes.
   *
   * @param place as the client wrote it
   * @param from inclusive, Europe/Amsterdam; {@code null} = from the beginning
   * @param until exclusive; {@code null} = without end
   * @param kinds only these; empty = all
   */
  public static Stream<DayChange> ofArea(
      RecordAsOf known,
      String place,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Set<String> kinds) {
    var dayBefore = from == null ? null : from.minusDays(1);
    return AreaAnswers.of(known, place, kinds).changes(dayBefore, until).sorted(ORDER);
  }

  private static Stream<DayChange> of(
      RecordAsOf known, Lane lane, @Nullable LocalDate from, @Nullable LocalDate until) {
    var judge = new StatusTable(known, known.lane(lane));
    var days = known.turningDays(lane);
    if (days.isEmpty()) {
      return Stream.empty();
    }
    var dayBefore = (from == null ? days.getFirst() : from).minusDays(1);
    var first = SameDays.around(dayBefore, judge::on, Verdict::isSameAs);
    // what says that only these are meant may be of another lane, and begin before all of this one
    for (var start = first.from(); from == null && start != null; start = first.from()) {
      first = SameDays.around(start.minusDays(1), judge::on, Verdict::isSameAs);
    }
    return Stream.iterate(first, run -> run.until() != null, run -> next(judge, run))
        .takeWhile(run -> until == null || end(run).isBefore(until))
        .map(run -> change(known, lane, judge, run.told(), end(run)));
  }

  private static SameDays<Verdict> next(StatusTable judge, SameDays<Verdict> run) {
    return SameDays.from(end(run), judge::on, Verdict::isSameAs);
  }

  private static LocalDate end(SameDays<Verdict> run) {
    return java.util.Objects.requireNonNull(run.until());
  }

  private static DayChange change(
      RecordAsOf known, Lane lane, StatusTable judge, Verdict before, LocalDate on) {
    return new DayChange(
        known.record().country(), null, lane, on, What.of(on, judge::on), before, judge.on(on));
  }
}
