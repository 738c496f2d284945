package nl.peildatum.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Direct access to the embedded event store of a running product.
 *
 * @param folder of the event store
 */
public record EventStoreAccess(Path folder) {
  public static EventStoreAccess of(ProductProcess product) {
    return new EventStoreAccess(product.data().resolve("eventstore"));
  }

  public Connection connect() throws IOException, SQLException {
    var password = Files.readString(folder.resolve("password")).strip();
    var url = "jdbc:postgresql://127.0.0.1:" + postmasterPidLine(3) + "/postgres";
    return DriverManager.getConnection(url, "peildatum", password);
  }

  /** Returns the id of the process from which all others of PostgreSQL descend. */
  public long pid() throws IOException {
    return Long.parseLong(postmasterPidLine(0));
  }

  /** Returns a line of PostgreSQL's file {@code postmaster.pid}; the first is 0. */
  private String postmasterPidLine(int line) throws IOException {
    return Files.readAllLines(folder.resolve("data/postmaster.pid")).get(line).strip();
  }
}
