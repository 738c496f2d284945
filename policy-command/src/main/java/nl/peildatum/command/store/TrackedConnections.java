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
 * A data source that remembers which thread holds which connection. A thread may end by an error
 * inside a transaction; its connection would keep its locks and its place in the pool for ever, so
 * this class can close it.
 */
public final class TrackedConnections extends DelegatingDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(TrackedConnections.class);

  private final Map<Connection, Thread> lent = new ConcurrentHashMap<>();

  public TrackedConnections(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    lent.keySet().removeIf(TrackedConnections::isReturned);
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
  public void closeConnectionsOfEndedThreads() {
    lent.forEach(
        (connection, holder) -> {
          if (!holder.isAlive() && !isReturned(connection)) {
            rollBackAndClose(connection);
          }
        });
  }

  private static void rollBackAndClose(Connection connection) {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException broken) {
      LOG.debug("a connection of an ended thread is broken", broken);
    }
  }
}
