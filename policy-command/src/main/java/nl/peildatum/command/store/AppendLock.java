package nl.peildatum.command.store;

/**
 * One lock of the whole store, until the end of the transaction: appends share it ({@link
 * PostgresClock}), drawing a watermark ({@link Settling}) excludes them.
 */
final class AppendLock {
  static final long KEY = 15_2023_01_11L;

  private AppendLock() {}
}
