package nl.peildatum.command.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One lock of the whole store, until the end of the transaction: appends share it, drawing a
 * watermark ({@link Settling}) excludes them.
 */
final class AppendLock {
  static final long KEY = 15_2023_01_11L;

  private AppendLock() {}

  static void share(JdbcClient store) {
    store
        .sql("select pg_advisory_xact_lock_shared(:key)")
        .param("key", KEY)
        .query((row, n) -> KEY)
        .single();
  }
}
