package nl.peildatum.bench.recording;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import nl.peildatum.bench.product.EventStoreAccess;

/**
 * Inserts rows into PostgreSQL as the product does for a decision: one durable transaction with a
 * row for the decision and a row for each event, in tables with the product's columns and keys but
 * without its triggers.
 */
final class PlainInserts implements AutoCloseable {
  private static final String CREATE_TABLES =
      """
      drop table if exists bench_event, bench_decision;
      create table bench_event (global_index bigint generated always as identity primary key,
        country text not null, position bigint not null, aggregate_type text not null,
        event_id text not null unique, type text not null, revision text,
        recorded_at timestamptz not null, payload bytea not null, metadata bytea not null,
        unique (country, position));
      create table bench_decision (id text primary key, country text not null,
        request_hash text not null, first_sequence bigint not null, last_sequence bigint not null)
      """;
  private static final String INSERT_EVENT =
      """
      insert into bench_event (country, position, aggregate_type, event_id, type, recorded_at,
        payload, metadata) values (?, ?, 'country-policy', ?, ?, clock_timestamp(), ?, '{}')
      """;

  private final List<Connection> connections;
  private final AtomicLong inserted = new AtomicLong();
  private List<Row> rows = List.of();

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Row(String type, byte[] payload) {}

  private PlainInserts(List<Connection> connections) {
    this.connections = connections;
  }

  static PlainInserts open(EventStoreAccess store, int writers) throws IOException, SQLException {
    var connections = new ArrayList<Connection>();
    for (var writer = 0; writer < writers; writer++) {
      connections.add(store.connect());
    }
    try (var statement = connections.getFirst().createStatement()) {
      statement.execute(CREATE_TABLES);
    }
    for (var connection : connections) {
      connection.setAutoCommit(false);
    }
    return new PlainInserts(connections);
  }

  /**
   * Reads the events of the first decision about a country; their bytes are inserted from now on.
   */
  void copyRowsOf(String country) throws SQLException {
    var events = new ArrayList<Row>();
    try (var select =
        connections
            .getFirst()
            .prepareStatement(
                "select type, payload from event where country = ? order by position limit 2")) {
      select.setString(1, country);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          events.add(new Row(row.getString(1), row.getBytes(2)));
        }
      }
    }
    connections.getFirst().commit();
    rows = List.copyOf(events);
  }

  /**
   * Returns the transactions per second of all connections together.
   *
   * @param each number of transactions of each connection
   */
  double insert(int each) {
    var begun = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(connections.size())) {
      var all =
          connections.stream()
              .map(
                  connection -> CompletableFuture.runAsync(() -> insert(connection, each), threads))
              .toList();
      all.forEach(CompletableFuture::join);
    }
    return connections.size() * each * 1e9 / (System.nanoTime() - begun);
  }

  private void insert(Connection connection, int each) {
    try (var decision =
            connection.prepareStatement("insert into bench_decision values (?, ?, ?, ?, ?)");
        var event = connection.prepareStatement(INSERT_EVENT)) {
      for (var i = 0; i < each; i++) {
        insert(decision, event);
        connection.commit();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void insert(PreparedStatement decision, PreparedStatement event) throws SQLException {
    var number = inserted.incrementAndGet();
    decision.setString(1, "decision-" + number);
    decision.setString(2, "AA");
    decision.setString(3, "0".repeat(64));
    decision.setLong(4, number);
    decision.setLong(5, number + 1);
    decision.executeUpdate();
    for (var i = 0; i < rows.size(); i++) {
      event.setString(1, "AA");
      event.setLong(2, number * rows.size() + i);
      event.setString(3, "event-" + number + "-" + i);
      event.setString(4, rows.get(i).type());
      event.setBytes(5, rows.get(i).payload());
      event.addBatch();
    }
    event.executeBatch();
  }

  /**
   * Throws unless the product stored as many events of each country as its last sequence says.
   *
   * @param lastSequences in the order of the countries
   */
  void checkEventCounts(List<String> countries, long[] lastSequences) throws SQLException {
    try (var select =
        connections.getFirst().prepareStatement("select count(*) from event where country = ?")) {
      for (var i = 0; i < countries.size(); i++) {
        select.setString(1, countries.get(i));
        try (var row = select.executeQuery()) {
          row.next();
          if (row.getLong(1) != lastSequences[i]) {
            throw new IllegalStateException(
                "%s: %d acknowledged, %d stored"
                    .formatted(countries.get(i), lastSequences[i], row.getLong(1)));
          }
        }
      }
    }
    connections.getFirst().commit();
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.rollback();
    }
    try (var statement = connections.getFirst().createStatement()) {
      statement.execute("drop table if exists bench_event, bench_decision");
      connections.getFirst().commit();
    }
    for (var connection : connections) {
      connection.close();
    }
  }
}
