package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.RecordedDecision;

/** One single change between two answers about a lane, with the facts that made it. */
public sealed interface SingleChange {
  Verdict before();

  Verdict after();

  /** The facts that made the change, in the order of the record; never empty. */
  List<RecordedEvent> facts();

  /** The natures of the change, the weightiest first; never empty. */
  Set<ChangeNature> natures();

  /**
   * A change on the valid axis: from one day to the next the verdict changed.
   *
   * @param on the first day with the verdict {@code after}, Europe/Amsterdam
   */
  record DayCame(
      LocalDate on,
      Verdict before,
      Verdict after,
      List<RecordedEvent> facts,
      Set<ChangeNature> natures)
      implements SingleChange {}

  /** A change on the record axis: a decision was recorded that changed the verdict on the day. */
  public record Recorded(
      RecordedDecision decision,
      Verdict before,
      Verdict after,
      List<RecordedEvent> facts,
      Set<ChangeNature> natures)
      implements SingleChange {}
}
