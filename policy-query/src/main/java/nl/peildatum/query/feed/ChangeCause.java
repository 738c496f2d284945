package nl.peildatum.query.feed;

import java.time.LocalDate;
import nl.peildatum.decision.DecisionId;

/** By what answers changed. */
public sealed interface ChangeCause {

  public record Recorded(DecisionId decision) implements ChangeCause {}

  /**
   * @param day that began, Europe/Amsterdam
   */
  record DayBegan(LocalDate day) implements ChangeCause {}
}
