package nl.peildatum.deploy.honest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long the people of everyday life wait after each deed. Within one step of a test each wait is
 * longer than the one before, so that the number of deeds grows with the logarithm of the time that
 * the step takes: on a slow machine a step takes longer and holds about as much work.
 */
final class Pace {
  private static final double GROWTH = 1.2;

  private volatile CountDownLatch step = new CountDownLatch(1);

  /** A new step: everybody who waits does something now, and is quick again. */
  synchronized void restart() {
    var ended = step;
    step = new CountDownLatch(1);
    ended.countDown();
  }

  /**
   * Does it again and again until the thread is interrupted.
   *
   * @param millis the first wait of each step
   */
  void keep(int millis, Runnable deed) {
    try {
      while (true) {
        keep(millis, deed, step);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void keep(int millis, Runnable deed, CountDownLatch step)
      throws InterruptedException {
    var wait = (double) millis;
    while (!step.await((long) wait, TimeUnit.MILLISECONDS)) {
      deed.run();
      wait *= GROWTH;
    }
    deed.run();
  }
}
