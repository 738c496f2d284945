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
  private static final long PATIENCE_MILLIS = 5_000;
  private static final String CONNECT_SECONDS = "5";
  private static final String GIVE_UP_IDLING = "set idle_in_transaction_session_timeout = '5s'";
  private static final String WAIT_FOR_THE_BROKER =
      "set idle_in_transaction_session_timeout = '10s'";

  /**
   * Connections for work that may take as long as needed: bringing the tables up to date. One
   * connection at a time.
   */
  DataSource forMigrating() {
    return new DriverManagerDataSource(url);
  }

  /**
   * Connections for commands: a transaction that idles is ended, so that no watermark waits for it.
   */
  HikariDataSource forDeciding(int connections) {
    return pool("deciding", connections, "10", GIVE_UP_IDLING);
  }

  /**
   * The relay's own connections, which waiting commands cannot take. The relay reads in pages and
   * steps, so no statement lasts long enough for the socket timeout to end its connection.
   */
  HikariDataSource forRelaying() {
    return pool("relaying", 5, "20", WAIT_FOR_THE_BROKER);
  }

  /** The connection for the health check: given up soon, so that another is tried. */
  HikariDataSource forProbing() {
    var pool = pool("probing", 1, "3", GIVE_UP_IDLING);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  private HikariDataSource pool(String name, int connections, String silenceSeconds, String first) {
    var pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(url);
    // properties in the URL itself take precedence over these
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
    pool.addDataSourceProperty("loginTimeout", CONNECT_SECONDS);
    pool.addDataSourceProperty("socketTimeout", silenceSeconds);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    pool.setConnectionInitSql(first);
    return pool;
  }
}
