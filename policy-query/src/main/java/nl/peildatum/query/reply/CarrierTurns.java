package nl.peildatum.query.reply;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Limits the work of virtual threads to a few short pieces at a time, in the order in which they
 * were requested. Without the limit, long-running virtual threads would occupy all carrier threads,
 * and new requests would wait until they end.
 */
public final class CarrierTurns {
  private static final long PAUSE_NANOS = 50_000;

  private final Semaphore free;

  /**
   * @param atATime the most pieces of work at a time
   */
  CarrierTurns(int atATime) {
    this.free = new Semaphore(atATime, true);
  }

  /** An instance that leaves one processor for requests, where there are several. */
  static CarrierTurns onAllButOneProcessor() {
    return new CarrierTurns(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /** Runs a piece of work, which should take about a millisecond and must not wait for anything. */
  public <T> T of(Supplier<T> piece) {
    begin();
    try {
      return piece.get();
    } finally {
      end();
    }
  }

  /** Waits for permission; the work until {@link #end} should take about a millisecond. */
  void begin() {
    free.acquireUninterruptibly();
  }

  /**
   * Gives the permission back, then pauses, so that a thread that waits for this carrier can begin.
   */
  void end() {
    free.release();
    LockSupport.parkNanos(this, PAUSE_NANOS);
  }
}
