package nl.peildatum.deploy.honest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The event store, behind the product's back. */
record Store(String url) {

  Connection open() throws SQLException {
    return DriverManager.getConnection(url);
  }

  void run(String... statements) throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  String text(String sql) throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  /** Each event as it is stored, by {@code CC sequence}. */
  Map<String, String> events() throws SQLException {
    var found = new TreeMap<String, String>();
    try (var connection = open();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select country, position + 1, payload from event")) {
      while (rows.next()) {
        found.put(rows.getString(1) + " " + rows.getLong(2), new String(rows.getBytes(3), UTF_8));
      }
    }
    return found;
  }
}
