package nl.peildatum.record;

import java.time.Instant;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;

/**
 * A decision in the record.
 *
 * @param event its own event, which comes before its facts
 */
public record RecordedDecision(RecordedEvent event, DecisionRecorded said) {
  public DecisionId id() {
    return event.envelope().decisionId();
  }

  /** UTC, whole milliseconds; of all its facts. */
  public Instant recordedAt() {
    return event.envelope().recordedAt();
  }

  /** In the country, inclusive. */
  public long firstSequence() {
    return said.firstSequence();
  }

  /** In the country, inclusive. */
  public long lastSequence() {
    return said.lastSequence();
  }
}
