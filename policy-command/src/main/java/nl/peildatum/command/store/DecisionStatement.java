package nl.peildatum.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The SQL statement that stores a decision: its id and its events, in one round trip. The id is
 * inserted first, so that a decision whose id is taken uses no global index.
 */
final class DecisionStatement {
  private static final String ID_RESOURCE = "decision id of the unit of work";
  private static final String APPEND =
      """
      with appended as (
        insert into event
          (country, position, aggregate_type, event_id, type, recorded_at, payload, metadata)
        select country, position, aggregate_type, event_id, type, recorded_at, payload, '{}'
        from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
            ?::bytea[])
          as event (country, position, aggregate_type, event_id, type, recorded_at, payload)
        order by position)
      insert into decision values (?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate store;

  DecisionStatement(DataSource source) {
    store = new JdbcTemplate(source);
  }

  /**
   * An event, as a row of the table.
   *
   * @param position Axon's position, counted from 0 in its country
   * @param recordedAt UTC, whole milliseconds
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Row(
      String country,
      long position,
      String aggregateType,
      String id,
      String type,
      Instant recordedAt,
      byte[] payload) {}

  /** Keeps the id for the statement that appends the events of this unit of work. */
  static void keep(TakenDecisionId decision) {
    CurrentUnitOfWork.get().resources().put(ID_RESOURCE, decision);
  }

  /**
   * Stores the events, and the decision id that was kept.
   *
   * @throws org.springframework.dao.DuplicateKeyException where the id or a position is taken
   */
  void append(List<Row> events) {
    TakenDecisionId decision = CurrentUnitOfWork.get().getResource(ID_RESOURCE);
    store.update(connection -> statement(connection, decision, events));
  }

  private static PreparedStatement statement(
      Connection connection, TakenDecisionId decision, List<Row> events) throws SQLException {
    var statement = connection.prepareStatement(APPEND);
    statement.setArray(1, connection.createArrayOf("text", column(events, Row::country)));
    statement.setArray(2, connection.createArrayOf("bigint", column(events, Row::position)));
    statement.setArray(3, connection.createArrayOf("text", column(events, Row::aggregateType)));
    statement.setArray(4, connection.createArrayOf("text", column(events, Row::id)));
    statement.setArray(5, connection.createArrayOf("text", column(events, Row::type)));
    statement.setArray(6, connection.createArrayOf("timestamptz", column(events, Row::recordedAt)));
    statement.setArray(7, connection.createArrayOf("bytea", payloads(events)));
    statement.setString(8, decision.id());
    statement.setString(9, decision.country());
    statement.setString(10, decision.requestHash());
    statement.setLong(11, decision.firstSequence());
    statement.setLong(12, decision.lastSequence());
    return statement;
  }

  /** The payloads as byte arrays: the driver accepts no bytes in an array of objects. */
  private static byte[][] payloads(List<Row> events) {
    return events.stream().map(Row::payload).toArray(byte[][]::new);
  }

  private static Object[] column(List<Row> events, Function<Row, Object> field) {
    return events.stream().map(field).toArray();
  }
}
