package nl.peildatum.command.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One lock of the whole store, until the end of the transaction: appends share it, a watermark
 * excludes them.
 */
final class AppendLock {
  private static final long KEY = 15_2023_01_11L;

  private AppendLock() {}

  static void share(JdbcClient store) {
    take(store, "select pg_advisory_xact_lock_shared(:key)");
  }

  static void exclude(JdbcClient store) {
    take(store, "select pg_advisory_xact_lock(:key)");
  }

  private static void take(JdbcClient store, String statement) {
    store.sql(statement).param("key", KEY).query((row, n) -> KEY).single();
  }
}
