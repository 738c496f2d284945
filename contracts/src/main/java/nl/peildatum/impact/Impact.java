package nl.peildatum.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.RunOfDays;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the answer about a place changed, and the facts that changed it (<i>gevolgen
 * voor eerdere antwoorden</i>). An answer changed if the status or value of a policy did, whether
 * or not the answer lists the policy. Each run of days with one answer is read once, when a day in
 * it is asked for.
 */
public final class Impact {
  private final AffectedLanes lanes;

  /** The runs read so far, by first day (inclusive, Europe/Amsterdam). */
  private final ConcurrentNavigableMap<LocalDate, Run> runs = new ConcurrentSkipListMap<>();

  /**
   * The facts that changed the answer on each day of a run of days.
   *
   * @param until exclusive, Europe/Amsterdam; {@code null} = no last day
   */
  private record Run(@Nullable LocalDate until, List<RecordedEvent> facts) {
    boolean endsAfter(LocalDate day) {
      return until == null || day.isBefore(until);
    }
  }

  private Impact(AffectedLanes lanes) {
    this.lanes = lanes;
  }

  /**
   * The impact on one place.
   *
   * @param since the events recorded between the two moments compared
   * @param known the record as of a sequence (inclusive); with one basis and one {@code bekendOp}
   *     at every sequence
   * @param area as written; {@code null} = the whole country
   */
  public static Impact of(
      RecordedSince since, LongFunction<RecordAsOf> known, @Nullable String area) {
    return new Impact(AffectedLanes.of(since, known, area));
  }

  /**
   * The facts that change the answer about one day, in the order of the record; changes that were
   * undone are left out. Empty where the answer did not change.
   *
   * @param day Europe/Amsterdam
   * @param known the function that this impact was made with
   */
  public List<RecordedEvent> factsOn(LocalDate day, LongFunction<RecordAsOf> known) {
    if (lanes.isEmpty()) {
      return List.of();
    }
    var kept = runs.floorEntry(day);
    return kept != null && kept.getValue().endsAfter(day)
        ? kept.getValue().facts()
        : read(new RunOfDays(day), known);
  }

  private List<RecordedEvent> read(RunOfDays run, LongFunction<RecordAsOf> known) {
    var facts = new ReadingsThenAndNow(lanes, known).factsOn(run);
    var from = run.from();
    runs.put(from == null ? LocalDate.MIN : from, new Run(run.until(), facts));
    return facts;
  }
}
