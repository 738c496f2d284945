package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the event store is.
 *
 * @param url of JDBC, with the name of a user where one is needed
 */
public record StoreAddress(String url) {
  private static final long PATIENCE_MILLIS = 5_000;
  private static final String CONNECT_SECONDS = "5";
  private static final String GIVE_UP_IDLING = "set idle_in_transaction_session_timeout = '5s'";
  private static final String WAIT_FOR_THE_BROKER =
      "set idle_in_transaction_session_timeout = '10s'";

  /**
   * For what may last as long as it takes: bringing the tables up to date. One connection at a
   * time.
   */
  DataSource forMigrating() {
    return new DriverManagerDataSource(url);
  }

  /** For commands: a transaction that idles is given up, so that no watermark waits for it. */
  HikariDataSource forDeciding(int connections) {
    return pool("deciding", connections, "10", GIVE_UP_IDLING);
  }

  /**
   * The relay's own, which waiting commands cannot take. It reads pages and steps, so that no
   * statement of it lasts as long as a silence that ends a connection.
   */
  HikariDataSource forRelaying() {
    return pool("relaying", 5, "20", WAIT_FOR_THE_BROKER);
  }

  /** For the health: given up soon, so that another is tried. */
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
    // what the address states itself goes before these
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
