package nl.peildatum.query.feed;

import java.time.LocalDate;
import nl.peildatum.decision.DecisionId;

/** The cause of a change of answers. */
public sealed interface ChangeCause {

  /** A decision that was recorded. */
  public record Recorded(DecisionId decision) implements ChangeCause {}

  /**
   * A day that began.
   *
   * @param day the day that began, Europe/Amsterdam
   */
  record DayBegan(LocalDate day) implements ChangeCause {}
}
