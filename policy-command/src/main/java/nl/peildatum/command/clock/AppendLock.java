package nl.peildatum.command.clock;

import nl.peildatum.command.store.SettledMoments;

/**
 * The one lock of the whole store, held until the end of the transaction: appends share it ({@link
 * PostgresClock}), drawing a watermark ({@link SettledMoments}) excludes them.
 */
public final class AppendLock {
  public static final long KEY = 15_2023_01_11L;

  private AppendLock() {}
}
