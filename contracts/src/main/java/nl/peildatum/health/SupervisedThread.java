package nl.peildatum.health;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread that goes on until it is stopped. Whatever its work throws, errors included, is
 * reported; after a pause of 0.5 s, doubled at each failure up to 2 s, the work begins again.
 */
public final class SupervisedThread {
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final long LONGEST_STEP_MILLIS = 5_000;

  /** When it returns or throws before the thread was stopped, it is run again. */
  @FunctionalInterface
  public interface Work {
    void run() throws InterruptedException;
  }

  private final Work work;
  private final FailureReport report;
  private final ReportLimit limit = new ReportLimit();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private volatile boolean started;
  private final AtomicLong restarts = new AtomicLong();
  private volatile @Nullable String lastFailure;

  public SupervisedThread(String name, Work work, FailureReport report) {
    this.work = work;
    this.report = report;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    started = true;
    thread.start();
  }

  /** Whether the thread should go on; false once it was asked to stop. */
  public boolean isWanted() {
    return stopped.getCount() > 0;
  }

  private void run() {
    while (isWanted()) {
      try {
        work.run();
      } catch (Throwable failure) {
        survive(failure);
      }
    }
  }

  /** Never throws: with no memory left not even a report may succeed. */
  private void survive(Throwable failure) {
    try {
      if (isWanted()) {
        restarts.incrementAndGet();
        lastFailure = failure.toString();
        limit.due(failure, System.nanoTime()).ifPresent(since -> report.failed(failure, since));
      }
    } catch (Throwable unsaid) {
      // the work goes on all the same
    }
    try {
      pause();
    } catch (Throwable noPause) {
      // the work begins again at once
    }
  }

  private void pause() {
    var _ = Thread.interrupted(); // left over from the work, and would end the pause
    try {
      var _ = stopped.await(pauseMillis, TimeUnit.MILLISECONDS);
      pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      // only stopping ends this thread
    }
  }

  /** Called by the work when it gets somewhere; true when failures were reported before. */
  public boolean succeeded() {
    pauseMillis = FIRST_PAUSE_MILLIS;
    return limit.reset();
  }

  /** The work is not begun again; returns when it has ended, or after ten seconds. */
  public void stopByInterrupt() {
    stop(thread::interrupt);
  }

  /**
   * The work is not begun again; returns when it has ended, at the latest after ten seconds, of
   * which it is interrupted in the second half.
   *
   * @param wake has the work return soon
   */
  public void stop(Runnable wake) {
    stopped.countDown();
    wake.run();
    try {
      thread.join(LONGEST_STEP_MILLIS);
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(LONGEST_STEP_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public ThreadHealth health() {
    var alive = thread.isAlive() || !started || !isWanted();
    return new ThreadHealth(thread.getName(), alive, restarts.get(), lastFailure);
  }
}
