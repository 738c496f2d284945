package nl.peildatum.command.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.peildatum.command.clock.AppendLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Draws watermarks: commits an instant before which no later append can come, at a moment when none
 * is being made. This is one statement, so that the lock is held only as long as the store itself
 * needs.
 */
public final class SettledMoments {
  private final JdbcClient store;

  public SettledMoments(JdbcClient store) {
    this.store = store;
  }

  /**
   * A settled moment now; empty when an append took longer than a second, so that the appends
   * waiting after it go first.
   */
  public Optional<SettledMoment> now() {
    return store
        .sql("select at, settled_index from draw_watermark(:lock)")
        .param("lock", AppendLock.KEY)
        .query(
            (row, n) ->
                new SettledMoment(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getLong("settled_index")))
        .optional();
  }
}
