package nl.peildatum.command.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** Axon's storage engine over this store's table, without snapshots. */
class PostgresEvents extends JdbcEventStorageEngine {
  PostgresEvents(Builder builder) {
    super(builder);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String country) {
    return Optional.empty();
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
