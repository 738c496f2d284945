package nl.peildatum.command.clock;

import nl.peildatum.command.store.SettledMomentQuery;

/**
 * The key of the lock of the whole store, which is held until the end of a transaction. Appends
 * share it ({@link PostgresClock}); drawing a watermark ({@link SettledMomentQuery}) excludes them.
 */
public final class AppendLock {
  public static final long KEY = 15_2023_01_11L;

  private AppendLock() {}
}
