package nl.peildatum.deploy.honest;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import nl.peildatum.deploy.fleet.Patience;

/**
 * Somebody else is about to use a decision's id, so the command that carries it waits: it has read
 * its clock, holds the append lock, and has written nothing yet.
 */
final class SlowDecision implements AutoCloseable {
  private final Store store;
  private final Connection other;

  private SlowDecision(Store store, Connection other) {
    this.store = store;
    this.other = other;
  }

  static SlowDecision of(Store store, String id) throws SQLException {
    var other = store.open();
    other.setAutoCommit(false);
    try (var insert = other.prepareStatement("insert into decision values (?, 'XX', '', 1, 1)")) {
      insert.setString(1, id);
      insert.executeUpdate();
    }
    return new SlowDecision(store, other);
  }

  void awaitItWaits() {
    await("the command waits in the middle of its transaction")
        .atMost(Patience.LONGEST)
        .until(() -> !store.text(WAITING).equals("0"));
  }

  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where wait_event = 'transactionid' and query like '%insert into decision%'
      """;

  /** The id is free after all. */
  @Override
  public void close() throws SQLException {
    other.rollback();
    other.close();
  }
}
