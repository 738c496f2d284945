package nl.peildatum.command.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.peildatum.command.clock.AppendLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Draws the line: commits the instant that no append may come before again, at a moment when none
 * is under way. One statement, so that the lock is held for as long as the store itself needs.
 */
public final class Settling {
  private final JdbcClient store;

  public Settling(JdbcClient store) {
    this.store = store;
  }

  /** Empty when an append was under way for a second: those that wait behind it go first. */
  public Optional<Settled> now() {
    return store
        .sql("select at, settled_index from draw_watermark(:lock)")
        .param("lock", AppendLock.KEY)
        .query(
            (row, n) ->
                new Settled(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getLong("settled_index")))
        .optional();
  }
}
