package nl.peildatum.record;

/** Nobody waits any longer for what this thread works out: its client has left, or time is up. */
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Cancelled() {
    super("nobody waits for this any longer", null, false, false);
  }

  /** At the head of every loop that may be long: ends the work of a thread that was interrupted. */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Cancelled();
    }
  }
}
