package nl.peildatum.bench.system;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What PostgreSQL itself does for a decision: one durable transaction with a row of the decision
 * and one of each event, in tables of the product's shape without its triggers.
 */
final class PlainInserts implements AutoCloseable {
  private static final String TABLES =
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
  private static final String EVENT =
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

  static PlainInserts open(StoreFolder store, int writers) throws IOException, SQLException {
    var connections = new ArrayList<Connection>();
    for (var writer = 0; writer < writers; writer++) {
      connections.add(store.connect());
    }
    try (var statement = connections.getFirst().createStatement()) {
      statement.execute(TABLES);
    }
    for (var connection : connections) {
      connection.setAutoCommit(false);
    }
    return new PlainInserts(connections);
  }

  /** The events of one recorded decision, whose bytes are inserted from now on. */
  void takeRows(List<String> countries) throws SQLException {
    var found = new ArrayList<Row>();
    try (var asked =
        connections
            .getFirst()
            .prepareStatement(
                "select type, payload from event where country = ? order by position limit 2")) {
      asked.setString(1, countries.getFirst());
      try (var row = asked.executeQuery()) {
        while (row.next()) {
          found.add(new Row(row.getString(1), row.getBytes(2)));
        }
      }
    }
    connections.getFirst().commit();
    rows = List.copyOf(found);
  }

  /** Transactions a second of all writers together. */
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
        var event = connection.prepareStatement(EVENT)) {
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

  /** Throws unless the store holds exactly as many events of each country as were acknowledged. */
  void holdsAll(List<String> countries, long[] last) throws SQLException {
    try (var asked =
        connections.getFirst().prepareStatement("select count(*) from event where country = ?")) {
      for (var i = 0; i < countries.size(); i++) {
        asked.setString(1, countries.get(i));
        try (var row = asked.executeQuery()) {
          row.next();
          if (row.getLong(1) != last[i]) {
            throw new IllegalStateException(
                "%s: %d acknowledged, %d stored"
                    .formatted(countries.get(i), last[i], row.getLong(1)));
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
