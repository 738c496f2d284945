package nl.peildatum.command.store;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** All stored events in their order, with a way to wake whoever waits for the next one. */
public final class RelayedEvents extends EmbeddedEventStore {
  private final GapFreeEvents engine;

  RelayedEvents(Builder builder, GapFreeEvents engine) {
    super(builder);
    this.engine = engine;
  }

  /** Something was appended by this process: look now, not at the next turn. */
  public void wake() {
    afterCommit(List.of());
  }

  /** Up to this index nothing is under way any more: what is missing there will never come. */
  public void settled(Settled point) {
    engine.settledUpTo(point.index());
  }
}
