package nl.peildatum.query.reply;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Work of many virtual threads, in short pieces: few pieces are done at a time, in the order in
 * which they were asked for. Virtual threads that all want to go on would keep their carriers, and
 * the requests that arrive would wait until they have ended.
 */
public final class Turns {
  private static final long PAUSE_NANOS = 50_000;

  private final Semaphore free;

  /**
   * @param atATime pieces of work
   */
  Turns(int atATime) {
    this.free = new Semaphore(atATime, true);
  }

  /** One processor is left for requests, where there are several. */
  static Turns onAllButOneProcessor() {
    return new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /** A piece of work that takes about a millisecond and waits for nothing. */
  public <T> T of(Supplier<T> piece) {
    begin();
    try {
      return piece.get();
    } finally {
      end();
    }
  }

  /** Waits for a turn; what follows, until its end, takes about a millisecond. */
  void begin() {
    free.acquireUninterruptibly();
  }

  /** Then the thread pauses, so that what waits for the same carrier can begin. */
  void end() {
    free.release();
    LockSupport.parkNanos(this, PAUSE_NANOS);
  }
}
