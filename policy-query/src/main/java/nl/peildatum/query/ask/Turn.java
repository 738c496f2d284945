package nl.peildatum.query.ask;

import java.util.concurrent.locks.LockSupport;

/**
 * Of a virtual thread that computes for longer, in pieces: after each millisecond it waits for its
 * next turn. It parks for that, and does not yield: a thread that yields stays in its carrier's own
 * queue, before all requests that arrive.
 */
final class Turn {
  private static final long LONGEST_NANOS = 1_000_000;
  private static final long PAUSE_NANOS = 50_000;

  private long begun = System.nanoTime();

  void mayEnd() {
    if (System.nanoTime() - begun > LONGEST_NANOS) {
      LockSupport.parkNanos(this, PAUSE_NANOS);
      begun = System.nanoTime();
    }
  }
}
