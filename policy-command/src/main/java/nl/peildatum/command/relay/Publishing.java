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
 * Collects a batch and publishes it before the transaction of the token commits: every fact before
 * the token is on the topic.
 */
final class Publishing implements EventHandlerInvoker {
  private static final String BATCH = "policy-events batch";

  private final TopicCopy copy;
  private final Runnable afterwards;

  Publishing(TopicCopy copy, Runnable afterwards) {
    this.copy = copy;
    this.afterwards = afterwards;
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
    unit.afterCommit(u -> afterwards.run());
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
