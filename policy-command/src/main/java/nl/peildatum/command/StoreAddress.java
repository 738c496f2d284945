package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The address of the event store.
 *
 * @param url JDBC URL, with the name of a user where one is needed
 */
public record StoreAddress(String url) {
  private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;
  private static final String CONNECT_TIMEOUT_SECONDS = "5";
  private static final String END_IDLE_AFTER_5_S = "set idle_in_transaction_session_timeout = '5s'";
  private static final String END_IDLE_AFTER_10_S =
      "set idle_in_transaction_session_timeout = '10s'";

  /** Connections for migrating the tables, without a time limit; one connection at a time. */
  DataSource forMigrating() {
    return new DriverManagerDataSource(url);
  }

  /**
   * Connections for commands. A transaction that is idle for 5 s is ended, because watermarks wait
   * for it.
   */
  HikariDataSource forDeciding(int connections) {
    return pool("deciding", connections, "10", END_IDLE_AFTER_5_S);
  }

  /**
   * Connections for the relay only, so that waiting commands cannot take them. A transaction may be
   * idle for 10 s while it waits for the broker. The relay reads in pages, so that no statement
   * lasts as long as the socket timeout.
   */
  HikariDataSource forRelaying() {
    return pool("relaying", 5, "20", END_IDLE_AFTER_10_S);
  }

  /** The connection for checking the whole store, which reads it in pages. */
  HikariDataSource forChecking() {
    var pool = pool("checking", 1, "60", END_IDLE_AFTER_10_S);
    pool.setMinimumIdle(0);
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  /** The connection for the health check; it is closed after 3 s without an answer. */
  HikariDataSource forProbing() {
    var pool = pool("probing", 1, "3", END_IDLE_AFTER_5_S);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  private HikariDataSource pool(
      String name, int connections, String socketTimeoutSeconds, String initSql) {
    var pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(url);
    // properties in the URL itself take precedence over these
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
    pool.addDataSourceProperty("loginTimeout", CONNECT_TIMEOUT_SECONDS);
    pool.addDataSourceProperty("socketTimeout", socketTimeoutSeconds);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    pool.setConnectionInitSql(initSql);
    return pool;
  }
}
