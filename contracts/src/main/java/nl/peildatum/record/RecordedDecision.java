package nl.peildatum.record;

import java.time.Instant;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;

/**
 * A decision in the record.
 *
 * @param event the decision's own event, which comes before its facts
 * @param statement the statement of that event
 */
public record RecordedDecision(RecordedEvent event, DecisionRecorded statement) {
  public DecisionId id() {
    return event.envelope().decisionId();
  }

  /** The instant of recording of all facts of the decision: UTC, whole milliseconds. */
  public Instant recordedAt() {
    return event.envelope().recordedAt();
  }

  /** The sequence of the first event of the decision in its country, inclusive. */
  public long firstSequence() {
    return statement.firstSequence();
  }

  /** The sequence of the last event of the decision in its country, inclusive. */
  public long lastSequence() {
    return statement.lastSequence();
  }
}
