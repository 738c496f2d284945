package nl.peildatum.command.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the events that the relay, on any node, has not published yet. */
public final class RelayBacklog {
  private static final String BEHIND_THE_END =
      """
      select coalesce((select max(global_index) from event), 0)
        - coalesce((convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint, 0)
      from relay_token where processor_name = 'relay'
      """;

  private final JdbcClient store;

  public RelayBacklog(JdbcClient store) {
    this.store = store;
  }

  /**
   * Returns the number of indexes after the relay's position; an upper limit, because indexes
   * without an event are counted too. 0 when no relay has begun on this store.
   */
  public long events() {
    return store.sql(BEHIND_THE_END).query(Long.class).optional().orElse(0L);
  }
}
