package nl.peildatum.bench.http;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.peildatum.bench.PlainLaneTable.Rectangle;
import nl.peildatum.bench.loaded.LoadedCountry;
import nl.peildatum.bench.product.EventStoreAccess;

/**
 * A table in PostgreSQL with one row for each rectangle of days and sequences in which a value is
 * in force, and an index. This is the plain alternative for questions about a whole country.
 */
final class PostgresPolicyTable implements AutoCloseable {
  private static final String CREATE_TABLE =
      """
      drop table if exists bench_policy;
      create table bench_policy (country text not null, kind text not null, subject text not null,
        sequence bigint not null, value text not null, valid_from date not null,
        valid_until date not null, known_from bigint not null, known_until bigint not null)
      """;
  private static final String INSERT =
      """
      insert into bench_policy
      select ?, kind, subject, sequence, value, valid_from::date, valid_until::date, known_from,
        known_until
      from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        as row (kind, subject, sequence, value, valid_from, valid_until, known_from,
          known_until)
      """;
  private static final String CREATE_INDEX =
      """
      create index on bench_policy (country, valid_from, valid_until, known_from, known_until);
      analyze bench_policy
      """;
  private static final String QUESTION =
      """
      select kind, subject, sequence, value, valid_from, valid_until from bench_policy
      where country = ? and valid_from <= ? and valid_until > ? and known_from <= ?
        and known_until > ?
      """;

  private final Connection connection;
  private final PreparedStatement question;

  /** A value in force. */
  record Row(String kind, String subject, long sequence, String value, Date from, Date until) {}

  private PostgresPolicyTable(Connection connection) throws SQLException {
    this.connection = connection;
    question = connection.prepareStatement(QUESTION);
  }

  static PostgresPolicyTable filled(EventStoreAccess store, List<LoadedCountry> countries)
      throws IOException, SQLException {
    var connection = store.connect();
    try (var statement = connection.createStatement()) {
      statement.execute(CREATE_TABLE);
      for (var country : countries) {
        insert(connection, country);
      }
      statement.execute(CREATE_INDEX);
    }
    return new PostgresPolicyTable(connection);
  }

  private static void insert(Connection connection, LoadedCountry country) throws SQLException {
    var rows = country.plain().rectangles().toList();
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, country.record().country().value());
      setColumn(insert, 2, "text", rows, row -> row.fact().content().lane().kind());
      setColumn(insert, 3, "text", rows, row -> row.fact().content().lane().subject());
      setColumn(insert, 4, "bigint", rows, row -> row.fact().sequence());
      setColumn(insert, 5, "text", rows, row -> row.fact().content().value());
      setColumn(insert, 6, "text", rows, Rectangle::from);
      setColumn(insert, 7, "text", rows, row -> row.until() == null ? "infinity" : row.until());
      setColumn(insert, 8, "bigint", rows, Rectangle::knownFrom);
      setColumn(insert, 9, "bigint", rows, Rectangle::knownUntil);
      insert.executeUpdate();
    }
  }

  /** Sets a parameter to the array of one column's values. */
  private static void setColumn(
      PreparedStatement insert,
      int parameter,
      String type,
      List<Rectangle> rows,
      Function<Rectangle, Object> value)
      throws SQLException {
    var values = rows.stream().map(value).map(String::valueOf).toArray();
    insert.setArray(parameter, insert.getConnection().createArrayOf(type, values));
  }

  /**
   * Returns the values in force in all lanes of a country.
   *
   * @param sequence as known at which, inclusive
   */
  List<Row> inForce(String country, LocalDate day, long sequence) throws SQLException {
    var on = Date.valueOf(day);
    question.setString(1, country);
    question.setDate(2, on);
    question.setDate(3, on);
    question.setLong(4, sequence);
    question.setLong(5, sequence);
    var rows = new ArrayList<Row>();
    try (var row = question.executeQuery()) {
      while (row.next()) {
        rows.add(
            new Row(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getDate(5),
                row.getDate(6)));
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    question.close();
    try (var statement = connection.createStatement()) {
      statement.execute("drop table if exists bench_policy");
    }
    connection.close();
  }
}
