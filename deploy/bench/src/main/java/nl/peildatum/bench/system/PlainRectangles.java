package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.peildatum.bench.PlainPolicy.Rectangle;
import org.postgresql.PGConnection;

/**
 * The values of all lanes in PostgreSQL: one row for each rectangle of days and sequences in which
 * a value is in force, with an index, as one would keep it who needs nothing but the values.
 */
final class PlainRectangles implements AutoCloseable {
  private static final String TABLE =
      """
      drop table if exists bench_policy;
      create table bench_policy (country text not null, kind text not null, subject text not null,
        sequence bigint not null, value text not null, valid_from date not null,
        valid_until date not null, known_from bigint not null, known_until bigint not null)
      """;
  private static final String INDEX =
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

  /** A row of the answer. */
  record Row(String kind, String subject, long sequence, String value, Date from, Date until) {}

  private PlainRectangles(Connection connection) throws SQLException {
    this.connection = connection;
    question = connection.prepareStatement(QUESTION);
  }

  static PlainRectangles filled(StoreFolder store, List<LoadedCountry> countries)
      throws IOException, SQLException {
    var connection = store.connect();
    try (var statement = connection.createStatement()) {
      statement.execute(TABLE);
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var country : countries) {
        var code = country.record().country().value();
        var lines =
            country.plain().rectangles().map(row -> line(code, row)).collect(Collectors.joining());
        copy.copyIn(
            "copy bench_policy from stdin", new ByteArrayInputStream(lines.getBytes(UTF_8)));
      }
      statement.execute(INDEX);
    }
    return new PlainRectangles(connection);
  }

  private static String line(String country, Rectangle row) {
    return "%s\t%s\t%s\t%d\t%s\t%s\t%s\t%d\t%d\n"
        .formatted(
            country,
            row.lane().kind(),
            row.lane().subject(),
            row.sequence(),
            row.value(),
            row.from(),
            row.until() == null ? "infinity" : row.until(),
            row.since(),
            row.gone());
  }

  List<Row> ask(String country, LocalDate day, long sequence) throws SQLException {
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
