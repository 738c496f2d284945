package nl.peildatum.query.laterknowledge;

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
 * On which days an answer about a place reads otherwise than it did, and by which facts
 * (<i>gevolgen voor eerdere antwoorden</i>): in the status or value of a policy, listed or not.
 * Where nothing bears on the place no lane is read; else a run of days on which nothing turns is
 * read once, when a day in it is asked for.
 */
public final class Impact {
  private final AffectedLanes heard;

  /** By their first days. */
  private final ConcurrentNavigableMap<LocalDate, Run> runs = new ConcurrentSkipListMap<>();

  /**
   * @param until exclusive, Europe/Amsterdam; {@code null} = no last day
   */
  private record Run(@Nullable LocalDate until, List<RecordedEvent> facts) {
    boolean reaches(LocalDate day) {
      return until == null || day.isBefore(until);
    }
  }

  private Impact(AffectedLanes heard) {
    this.heard = heard;
  }

  /**
   * @param since between the two moments
   * @param known as of a sequence, up to and including; what counts is the same at all of them
   * @param area as written; {@code null} = the whole country
   */
  public static Impact of(
      RecordedSince since, LongFunction<RecordAsOf> known, @Nullable String area) {
    return new Impact(AffectedLanes.of(since, known, area));
  }

  /**
   * What makes an answer about one day read otherwise, in the order of the record; what was undone
   * on the way is left out. None where it reads the same.
   *
   * @param day Europe/Amsterdam
   * @param known as when this was made
   */
  public List<RecordedEvent> factsOn(LocalDate day, LongFunction<RecordAsOf> known) {
    if (heard.isNothing()) {
      return List.of();
    }
    var kept = runs.floorEntry(day);
    return kept != null && kept.getValue().reaches(day)
        ? kept.getValue().facts()
        : found(new RunOfDays(day), known);
  }

  private List<RecordedEvent> found(RunOfDays run, LongFunction<RecordAsOf> known) {
    var facts = new ThenAndNow(heard, known).factsOn(run);
    var from = run.from();
    runs.put(from == null ? LocalDate.MIN : from, new Run(run.until(), facts));
    return facts;
  }
}
