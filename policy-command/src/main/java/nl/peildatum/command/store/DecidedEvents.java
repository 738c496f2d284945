package nl.peildatum.command.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * The store of the events of decisions. Ids, times and names are taken from the payloads, and a
 * decision is stored by one statement.
 */
final class DecidedEvents<E> extends PostgresEvents {
  private final EventForm<E> form;
  private final DecisionStatement statement;

  DecidedEvents(Builder builder, EventForm<E> form, DecisionStatement statement) {
    super(builder);
    this.form = form;
    this.statement = statement;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    statement.append(events.stream().map(this::row).toList());
  }

  private DecisionStatement.Row row(EventMessage<?> message) {
    var domain = (DomainEventMessage<?>) message;
    var event = form.javaType().cast(domain.getPayload());
    return new DecisionStatement.Row(
        domain.getAggregateIdentifier(),
        domain.getSequenceNumber(),
        domain.getType(),
        form.idOf(event),
        form.nameOf(event),
        form.recordedAtOf(event),
        form.write(event));
  }
}
