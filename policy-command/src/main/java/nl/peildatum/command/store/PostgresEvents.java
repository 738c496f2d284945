package nl.peildatum.command.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;

/**
 * Axon's storage engine over our table: ids and times come out of the payloads, a snapshot out of
 * memory.
 */
class PostgresEvents<E> extends JdbcEventStorageEngine {
  private final EventForm<E> form;
  private final LastKnown lastKnown;

  PostgresEvents(Builder builder, EventForm<E> form, LastKnown lastKnown) {
    super(builder);
    this.form = form;
    this.lastKnown = lastKnown;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    super.appendEvents(events.stream().map(this::withIdAndTimeOfItsPayload).toList());
  }

  private DomainEventMessage<E> withIdAndTimeOfItsPayload(EventMessage<?> message) {
    var domain = (DomainEventMessage<?>) message;
    var event = form.javaType().cast(domain.getPayload());
    return new GenericDomainEventMessage<>(
        domain.getType(),
        domain.getAggregateIdentifier(),
        domain.getSequenceNumber(),
        event,
        MetaData.emptyInstance(),
        form.idOf(event),
        form.recordedAtOf(event));
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String country) {
    return lastKnown.of(country);
  }

  @Override
  protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class);
  }

  @Override
  protected void writeTimestamp(PreparedStatement statement, int position, Instant recordedAt)
      throws SQLException {
    statement.setObject(position, recordedAt.atOffset(ZoneOffset.UTC));
  }
}
