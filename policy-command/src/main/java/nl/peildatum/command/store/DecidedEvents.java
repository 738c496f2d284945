package nl.peildatum.command.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * The storage engine of decisions' events. It takes ids, times and names from the payloads and
 * stores each decision by one SQL statement.
 */
final class DecidedEvents<E> extends PostgresEvents {
  private final EventMapping<E> form;
  private final DecisionStatement statement;

  DecidedEvents(Builder builder, EventMapping<E> form, DecisionStatement statement) {
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
