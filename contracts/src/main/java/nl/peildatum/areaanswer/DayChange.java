package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import nl.peildatum.time.MergedStream;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.SameDays;
import org.jspecify.annotations.Nullable;

/**
 * A change on the valid axis: the first day of a run of days, equal to {@code nextChange} of the
 * day before.
 *
 * @param other other area that the change is about, given beside the place asked for; {@code null}
 *     = the change is about the place itself or a lane
 * @param on first day of the new run, Europe/Amsterdam
 * @param before verdict on the day before; {@code null} = the other area was not given beside the
 *     place
 * @param after verdict on the day; {@code null} = the other area is not given beside the place
 */
public record DayChange(
    CountryCode country,
    @Nullable Area other,
    Lane lane,
    LocalDate on,
    Effect effect,
    @Nullable Verdict before,
    @Nullable Verdict after) {

  /**
   * The effect on policy from one day to the next. A dispute between official sources is shown and
   * not resolved: the beginning of a dispute neither starts nor ends policy.
   */
  public enum Effect {
    /** Policy is in force that was not in force the day before. */
    STARTS,
    /** Policy is no longer in force, and no source claims that it still is. */
    ENDS,
    /**
     * Policy replaces other policy, or one absence another; or a dispute begins; or a dispute is
     * over and the policy that was in force before it still is.
     */
    CHANGES;

    /**
     * The effect on a day.
     *
     * @param on Europe/Amsterdam
     * @param before the verdict on the day before
     * @param after the verdict on the day
     * @param verdictOn gives the verdict on the day of a run, and cuts the run where the verdict
     *     may change
     */
    static Effect of(
        LocalDate on, Verdict before, Verdict after, Function<RunOfDays, Verdict> verdictOn) {
      return switch (after.status()) {
        case DISPUTED, UNCERTAIN -> CHANGES;
        case IN_FORCE -> wasInForce(before, after, on, verdictOn) ? CHANGES : STARTS;
        default -> mayHaveStood(before) ? ENDS : CHANGES;
      };
    }

    private static boolean wasInForce(
        Verdict before, Verdict after, LocalDate on, Function<RunOfDays, Verdict> verdictOn) {
      return before.status() == Status.IN_FORCE
          || (before.status().isDoubtful()
              && lastBeforeDispute(on, verdictOn).hasEqualReading(after));
    }

    private static Verdict lastBeforeDispute(LocalDate on, Function<RunOfDays, Verdict> verdictOn) {
      var run = SameDays.around(on.minusDays(1), verdictOn, Verdict::isSameAs);
      for (var from = run.from();
          from != null && run.result().status().isDoubtful();
          from = run.from()) {
        run = SameDays.around(from.minusDays(1), verdictOn, Verdict::isSameAs);
      }
      return run.result();
    }

    private static boolean isPolicy(Reason.@Nullable Stood stood) {
      return stood != null && stood.isPolicy();
    }

    /**
     * Whether the verdict is in force, or is doubtful with policy that at least one source claims
     * to stand. A disputed End counts if it would end policy.
     */
    private static boolean mayHaveStood(Verdict verdict) {
      return verdict.status() == Status.IN_FORCE
          || (verdict.reason() instanceof Reason.Disputed dispute
              && (verdict.value() != null || isPolicy(dispute.stood())))
          || (verdict.reason() instanceof Reason.Uncertain uncertain
              && (verdict.value() != null || isPolicy(uncertain.stood())));
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
      known.lanes().withLiveFact().stream()
          .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
          .forEach(lane -> lanes.add(of(known, lane, from, until)));
    }
    return MergedStream.of(lanes, ORDER);
  }

  /**
   * The changes of the answers for a place, in the order of the days, then of lanes. Includes the
   * changes of other areas, from the first day on which they are given beside the place to the day
   * on which they no longer are.
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
    return AreaAnswers.of(known, place, kinds).over(dayBefore, until).changes().sorted(ORDER);
  }

  private static Stream<DayChange> of(
      RecordAsOf known, Lane lane, @Nullable LocalDate from, @Nullable LocalDate until) {
    var table = new StatusTable(known, known.lane(lane));
    var days = known.turningDays(lane);
    if (days.isEmpty()) {
      return Stream.empty();
    }
    var dayBefore = (from == null ? days.getFirst() : from).minusDays(1);
    var first = SameDays.around(dayBefore, table::on, Verdict::isSameAs);
    // a closed list may be in another lane and start before the first fact of this lane
    for (var start = first.from(); from == null && start != null; start = first.from()) {
      first = SameDays.around(start.minusDays(1), table::on, Verdict::isSameAs);
    }
    return Stream.iterate(first, run -> run.until() != null, run -> next(table, run))
        .takeWhile(run -> until == null || end(run).isBefore(until))
        .map(run -> change(known, lane, table, run.result(), end(run)));
  }

  private static SameDays<Verdict> next(StatusTable table, SameDays<Verdict> run) {
    return SameDays.from(end(run), table::on, Verdict::isSameAs);
  }

  private static LocalDate end(SameDays<Verdict> run) {
    return Objects.requireNonNull(run.until());
  }

  private static DayChange change(
      RecordAsOf known, Lane lane, StatusTable table, Verdict before, LocalDate on) {
    var after = table.on(on);
    var effect = Effect.of(on, before, after, table::on);
    return new DayChange(known.record().country(), null, lane, on, effect, before, after);
  }
}
