package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.store.StoreSchema;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all tests of this JVM; each test takes a database of its own. */
public final class RealPostgres {
  private static final EmbeddedPostgres SERVER = start();
  private static final ComparisonResult CLEAN = new ComparisonResult(true, List.of(), Map.of());
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private RealPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int port() {
    return SERVER.getPort();
  }

  /** The address of an empty, migrated store. */
  public static String freshStore() {
    var name = "store" + DATABASES.incrementAndGet();
    try (var admin = connectionsTo(SERVER.getJdbcUrl("postgres", "postgres"), 1)) {
      JdbcClient.create(admin).sql("create database " + name).update();
    }
    var url = SERVER.getJdbcUrl("postgres", name);
    try (var source = connectionsTo(url, 3)) {
      StoreSchema.migrate(source);
    }
    return url;
  }

  /** Ends all connections to a store, and refuses new ones. */
  public static void refuseConnections(String url) {
    var name = url.replaceAll(".*/([a-z0-9]+)\\?.*", "$1");
    try (var admin = connectionsTo(SERVER.getJdbcUrl("postgres", "postgres"), 1)) {
      var server = JdbcClient.create(admin);
      server.sql("alter database " + name + " allow_connections false").update();
      server
          .sql(
              "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
          .param("name", name)
          .query()
          .singleValue();
    }
  }

  /** The same, of a store that was found to hold all that there is on a topic. */
  public static String comparedStore() {
    var url = freshStore();
    compared(url);
    return url;
  }

  static void compared(String url) {
    compared(url, CLEAN);
  }

  /** The comparison found that the store lacks events of a country. */
  static void behind(String url, String country) {
    compared(url, new ComparisonResult(true, List.of(country), Map.of()));
  }

  private static void compared(String url, ComparisonResult found) {
    try (var source = connectionsTo(url, 1)) {
      var comparison = new TopicComparison(JdbcClient.create(source));
      comparison.keep(comparison.incarnation(), found, null);
    }
  }

  public static HikariDataSource connectionsTo(String url, int most) {
    var source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setMaximumPoolSize(most);
    source.setMinimumIdle(1);
    return source;
  }
}
