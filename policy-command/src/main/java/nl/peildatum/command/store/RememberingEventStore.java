package nl.peildatum.command.store;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * An event store that starts reading a country at the record that this node remembers. One query
 * returns the last remembered event, if it is still in the store, and the events after it.
 */
final class RememberingEventStore extends EmbeddedEventStore {
  private final RememberedRecords lastKnown;

  RememberingEventStore(Builder builder, RememberedRecords lastKnown) {
    super(builder);
    this.lastKnown = lastKnown;
  }

  @Override
  public DomainEventStream readEvents(String country) {
    return lastKnown
        .of(country)
        .map(remembered -> readAfter(country, remembered))
        .orElseGet(() -> super.readEvents(country));
  }

  private DomainEventStream readAfter(String country, RememberedRecords.Remembered remembered) {
    var snapshot = remembered.snapshot();
    var stored = readEvents(country, snapshot.getSequenceNumber());
    if (stored.hasNext() && stored.next().getIdentifier().equals(remembered.lastEventId())) {
      return DomainEventStream.concat(DomainEventStream.of(snapshot), stored);
    }
    lastKnown.reportLost(remembered);
    return super.readEvents(country);
  }
}
