package nl.peildatum.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded event store of a product that runs, reached directly. */
record StoreFolder(Path eventStore) {
  static StoreFolder of(Product product) {
    return new StoreFolder(product.data().resolve("eventstore"));
  }

  Connection connect() throws IOException, SQLException {
    var password = Files.readString(eventStore.resolve("password")).strip();
    var url = "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/postgres";
    return DriverManager.getConnection(url, "peildatum", password);
  }

  /** Of the process that all its others descend from. */
  long pid() throws IOException {
    return Long.parseLong(postmaster(0));
  }

  private String postmaster(int line) throws IOException {
    return Files.readAllLines(eventStore.resolve("data/postmaster.pid")).get(line).strip();
  }
}
