package nl.peildatum.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Remembers which thread holds which connection. An error may end a thread inside a transaction,
 * whose connection would then keep its locks and its place in the pool for ever: such connections
 * are taken back.
 */
public final class LentConnections extends DelegatingDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(LentConnections.class);

  private final Map<Connection, Thread> lent = new ConcurrentHashMap<>();

  public LentConnections(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    lent.keySet().removeIf(LentConnections::isReturned);
    var connection = super.getConnection();
    lent.put(connection, Thread.currentThread());
    return connection;
  }

  private static boolean isReturned(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException broken) {
      return true;
    }
  }

  /** Rolls back and closes the connections held by threads that have ended. */
  public void takeBackFromEndedThreads() {
    lent.forEach(
        (connection, holder) -> {
          if (!holder.isAlive() && !isReturned(connection)) {
            giveBack(connection);
          }
        });
  }

  private static void giveBack(Connection connection) {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException broken) {
      LOG.debug("a connection of an ended thread is broken", broken);
    }
  }
}
