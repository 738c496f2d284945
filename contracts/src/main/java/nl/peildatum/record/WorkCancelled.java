package nl.peildatum.record;

/** Stops a thread whose result is no longer needed: the client has left, or the deadline passed. */
public final class WorkCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private WorkCancelled() {
    super("nobody waits for this any longer", null, false, false);
  }

  /**
   * Called at the start of each pass of a loop that may be long.
   *
   * @throws WorkCancelled if this thread was interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new WorkCancelled();
    }
  }
}
