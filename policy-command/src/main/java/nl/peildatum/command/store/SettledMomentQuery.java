package nl.peildatum.command.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.peildatum.command.clock.AppendLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Draws watermarks. A watermark is an instant, committed while no append is in progress, at or
 * before which nothing will be recorded any more. One statement does this, so that the lock is held
 * only for the time that the store itself needs.
 */
public final class SettledMomentQuery {
  private final JdbcClient store;

  public SettledMomentQuery(JdbcClient store) {
    this.store = store;
  }

  /**
   * Draws a watermark; empty when an append takes longer than a second, so that waiting appends go
   * first.
   */
  public Optional<SettledMoment> draw() {
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
