package nl.peildatum.command.relay;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.command.store.StoredEvent;
import nl.peildatum.command.topic.Publication;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects the events of a batch and publishes them before the transaction that moves the token
 * commits, so that every event before the token is on the topic.
 */
final class BatchPublisher implements EventHandlerInvoker {
  private static final String BATCH = "policy-events batch";

  private final TopicPublisher copy;
  private final Runnable onCommitted;

  BatchPublisher(TopicPublisher copy, Runnable onCommitted) {
    this.copy = copy;
    this.onCommitted = onCommitted;
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    var unit = CurrentUnitOfWork.get();
    List<Publication> batch = unit.getOrComputeResource(BATCH, key -> startBatch(unit));
    batch.add(publication((DomainEventMessage<?>) message));
  }

  private List<Publication> startBatch(UnitOfWork<?> unit) {
    var batch = new ArrayList<Publication>();
    unit.onPrepareCommit(u -> copy.publish(batch));
    unit.afterCommit(u -> onCommitted.run());
    return batch;
  }

  private static Publication publication(DomainEventMessage<?> message) {
    var stored = (StoredEvent) message.getPayload();
    return new Publication(
        message.getAggregateIdentifier(),
        message.getSequenceNumber() + 1,
        message.getIdentifier(),
        stored.type(),
        message.getTimestamp(),
        stored.payload());
  }
}
