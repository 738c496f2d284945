package nl.peildatum.command.refusal;

import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Refuses because an event that is known to have been committed is no longer in the store. */
public final class EventLost extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable RecordedEvent event;

  public EventLost(RecordedEvent event) {
    super(
        "%s: sequence %d was recorded and is not in the store any more"
            .formatted(event.envelope().country(), event.sequence()));
    this.event = event;
  }

  /** Reports that a decision's id is recorded and its events are missing. */
  public EventLost(CountryCode country, DecisionId id) {
    super(
        "%s: decision %s was recorded and its events are not in the store any more"
            .formatted(country, id));
    this.event = null;
  }

  /** The lost event, if this node remembers it; otherwise empty. */
  public Optional<RecordedEvent> event() {
    return Optional.ofNullable(event);
  }
}
