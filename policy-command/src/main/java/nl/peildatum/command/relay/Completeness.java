package nl.peildatum.command.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether the topic was compared with the store and completed. Reading it never waits for a
 * comparison that is being made.
 */
final class Completeness {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean complete;

  void set(boolean now) {
    lock.lock();
    try {
      complete = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean now() {
    lock.lock();
    try {
      return complete;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the topic is complete; false when it is not within the time. */
  boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    var left = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (!complete && left > 0) {
        left = changed.awaitNanos(left);
      }
      return complete;
    } finally {
      lock.unlock();
    }
  }
}
