package nl.peildatum.deploy.access;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows the event store holds of what requests leave behind. */
final class Rows {
  private static final List<String> TABLES =
      List.of("event", "decision", "draft", "draft_file", "audit_entry", "leaf");

  private Rows() {}

  static Map<String, Long> in(String store) throws SQLException {
    var found = new TreeMap<String, Long>();
    try (var connection = DriverManager.getConnection(store);
        var statement = connection.createStatement()) {
      for (var table : TABLES) {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          found.put(table, rows.getLong(1));
        }
      }
    }
    return found;
  }
}
