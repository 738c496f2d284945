package nl.peildatum.command.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells whether the topic was compared with the store and holds all that it must. Asking never
 * waits for a comparison in progress.
 */
final class TopicCompleteness {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean complete;

  void set(boolean isComplete) {
    lock.lock();
    try {
      complete = isComplete;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isComplete() {
    lock.lock();
    try {
      return complete;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the topic is complete; returns false when the time ends first. */
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
