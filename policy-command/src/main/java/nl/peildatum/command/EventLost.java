package nl.peildatum.command;

import nl.peildatum.decision.RecordedEvent;

/** An event that this node knows was committed is not in the store any more. */
final class EventLost extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient RecordedEvent event;

  EventLost(RecordedEvent event) {
    super(
        "%s: sequence %d was recorded and is not in the store any more"
            .formatted(event.envelope().country(), event.sequence()));
    this.event = event;
  }

  RecordedEvent event() {
    return event;
  }
}
