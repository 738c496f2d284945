package nl.peildatum.command.store;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Draws the line: waits until no append is under way and commits the instant that none may come
 * before again.
 */
public final class Settling {
  private static final String DRAW =
      """
      with news as (
        select max(recorded_at) as last, max(global_index) as top
        from event where global_index > (select settled_index from watermark))
      update watermark set
        at = greatest(at, date_trunc('milliseconds', clock_timestamp()), (select last from news)),
        settled_index = coalesce((select top from news), settled_index)
      returning at, settled_index
      """;

  private final JdbcClient store;
  private final TransactionOperations transaction;

  public Settling(JdbcClient store, TransactionOperations transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  public Settled now() {
    return transaction.execute(
        status -> {
          AppendLock.exclude(store);
          return store
              .sql(DRAW)
              .query(
                  (row, n) ->
                      new Settled(
                          row.getObject("at", OffsetDateTime.class).toInstant(),
                          row.getLong("settled_index")))
              .single();
        });
  }
}
