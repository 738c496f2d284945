package nl.peildatum.command.refusal;

import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** An event that is known to have been committed is not in the store any more. */
public final class EventLost extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable RecordedEvent event;

  public EventLost(RecordedEvent event) {
    super(
        "%s: sequence %d was recorded and is not in the store any more"
            .formatted(event.envelope().country(), event.sequence()));
    this.event = event;
  }

  /** A decision whose id is known, and of which no event is there. */
  public EventLost(CountryCode country, DecisionId id) {
    super(
        "%s: decision %s was recorded and its events are not in the store any more"
            .formatted(country, id));
    this.event = null;
  }

  /** The one that this node remembers, where it does. */
  public Optional<RecordedEvent> event() {
    return Optional.ofNullable(event);
  }
}
