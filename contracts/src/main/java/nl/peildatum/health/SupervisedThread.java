package nl.peildatum.health;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread that runs its work again and again until it is stopped. Whatever the work throws,
 * errors included, is reported; after a pause of 0.5 s, doubled at each failure up to 2 s, the work
 * is run again.
 */
public final class SupervisedThread {
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final long LONGEST_STEP_MILLIS = 5_000;

  /**
   * The work of a thread; if it returns or throws before the thread is stopped, it is run again.
   */
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
        reportAndPause(failure);
      }
    }
  }

  /** Never throws, also if the report fails because no memory is left. */
  private void reportAndPause(Throwable failure) {
    try {
      if (isWanted()) {
        restarts.incrementAndGet();
        lastFailure = failure.toString();
        limit
            .unreportedIfDue(failure, System.nanoTime())
            .ifPresent(since -> report.failed(failure, since));
      }
    } catch (Throwable unsaid) {
      // the work is run again without the report
    }
    try {
      pause();
    } catch (Throwable noPause) {
      // the work is run again without a pause
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

  /** Called by the work when it makes progress. Returns whether failures were reported before. */
  public boolean succeeded() {
    pauseMillis = FIRST_PAUSE_MILLIS;
    return limit.reset();
  }

  /** Stops the thread by an interrupt; returns when its work has ended, or after ten seconds. */
  public void stopByInterrupt() {
    stop(thread::interrupt);
  }

  /**
   * Stops the thread; returns when its work has ended, or after ten seconds. After five seconds the
   * work is interrupted.
   *
   * @param wake makes the work return soon
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
