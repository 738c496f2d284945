package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.peildatum.command.store.StoreSchema;

/** One PostgreSQL for all tests of this JVM; each test takes a database of its own. */
public final class RealPostgres {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private RealPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of an empty, migrated store. */
  public static String freshStore() {
    var name = "store" + DATABASES.incrementAndGet();
    try (var admin = connectionsTo(SERVER.getJdbcUrl("postgres", "postgres"), 1)) {
      org.springframework.jdbc.core.simple.JdbcClient.create(admin)
          .sql("create database " + name)
          .update();
    }
    var url = SERVER.getJdbcUrl("postgres", name);
    try (var source = connectionsTo(url, 3)) {
      StoreSchema.migrate(source);
    }
    return url;
  }

  public static HikariDataSource connectionsTo(String url, int most) {
    var source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setMaximumPoolSize(most);
    source.setMinimumIdle(1);
    return source;
  }
}
