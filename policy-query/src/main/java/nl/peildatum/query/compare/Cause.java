package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.RecordedDecision;

/** One single change on the way from one answer about a lane to another, and who made it. */
public sealed interface Cause {
  Verdict before();

  Verdict after();

  /** What made it, in the order of the record; never empty. */
  List<RecordedEvent> facts();

  /** In the order of their weight; never empty. */
  Set<Nature> natures();

  /**
   * On the valid axis: a day came on which it reads otherwise.
   *
   * @param on the first day that reads like {@code after}, Europe/Amsterdam
   */
  record DayCame(
      LocalDate on, Verdict before, Verdict after, List<RecordedEvent> facts, Set<Nature> natures)
      implements Cause {}

  /** On the record axis: a decision was recorded after which the day reads otherwise. */
  public record Recorded(
      RecordedDecision decision,
      Verdict before,
      Verdict after,
      List<RecordedEvent> facts,
      Set<Nature> natures)
      implements Cause {}
}
