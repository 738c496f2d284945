package nl.peildatum.deploy.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that starts the event store, commits one row, says so and then waits to be killed. */
final class PostgresOwner {
  private PostgresOwner() {}

  public static void main(String[] arguments) throws Exception {
    var store = EmbeddedPostgres.start(Path.of(arguments[0]));
    try (var connection = DriverManager.getConnection(store.address());
        var statement = connection.createStatement()) {
      statement.execute("create table kept(word text)");
      statement.execute("insert into kept values ('acknowledged')");
    }
    System.out.println(KilledProcess.SAYS + store.address());
    awaitKilled();
  }

  /** Nobody who forgets to end it keeps it for longer. */
  private static void awaitKilled() throws InterruptedException {
    new CountDownLatch(1).await(10, TimeUnit.MINUTES);
  }
}
