package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Where the event store is.
 *
 * @param url of JDBC, with the name of a user where one is needed
 */
public record StoreAddress(String url) {
  private static final long PATIENCE_MILLIS = 5_000;
  private static final String GIVE_UP_IDLING = "set idle_in_transaction_session_timeout = '5s'";
  private static final String WAIT_FOR_THE_BROKER =
      "set idle_in_transaction_session_timeout = '30s'";

  /** For commands: a transaction that idles is given up, so that no watermark waits for it. */
  HikariDataSource forDeciding(int connections) {
    return pool("deciding", connections, GIVE_UP_IDLING);
  }

  /** The relay's own, which waiting commands cannot take. */
  HikariDataSource forRelaying() {
    return pool("relaying", 5, WAIT_FOR_THE_BROKER);
  }

  private HikariDataSource pool(String name, int connections, String first) {
    var pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    pool.setConnectionInitSql(first);
    return pool;
  }
}
