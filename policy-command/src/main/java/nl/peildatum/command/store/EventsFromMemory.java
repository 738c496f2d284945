package nl.peildatum.command.store;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Reads a country's events after the record that this node remembers: one query shows whether the
 * last remembered event is still in the store, and returns the events after it.
 */
final class EventsFromMemory extends EmbeddedEventStore {
  private final LastKnown lastKnown;

  EventsFromMemory(Builder builder, LastKnown lastKnown) {
    super(builder);
    this.lastKnown = lastKnown;
  }

  @Override
  public DomainEventStream readEvents(String country) {
    return lastKnown
        .of(country)
        .map(remembered -> readOn(country, remembered))
        .orElseGet(() -> super.readEvents(country));
  }

  private DomainEventStream readOn(String country, LastKnown.Remembered remembered) {
    var snapshot = remembered.snapshot();
    var stored = readEvents(country, snapshot.getSequenceNumber());
    if (stored.hasNext() && stored.next().getIdentifier().equals(remembered.lastEventId())) {
      return DomainEventStream.concat(DomainEventStream.of(snapshot), stored);
    }
    lastKnown.isGone(remembered);
    return super.readEvents(country);
  }
}
