package nl.peildatum.deploy.honest;

import java.sql.SQLException;

/**
 * The relay's claim in the hands of a node that does nothing with it: no node passes anything on.
 */
record RelayHeld(Store store) implements AutoCloseable {
  private static final String CLAIM =
      "update relay_token set owner = %s, claimed_at = '%s-01-01T00:00:00Z'";

  static RelayHeld in(Store store) throws SQLException {
    store.run(CLAIM.formatted("'nobody'", "2999"));
    return new RelayHeld(store);
  }

  @Override
  public void close() throws SQLException {
    store.run(CLAIM.formatted("null", "2000"));
  }
}
