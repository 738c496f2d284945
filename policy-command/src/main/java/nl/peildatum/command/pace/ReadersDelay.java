package nl.peildatum.command.pace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Estimates how long readers still need to read what was recorded, at a given pace. */
final class ReadersDelay {
  private final long nanosPerEvent;
  private final long maxNanos;
  private final AtomicLong readAt = new AtomicLong(System.nanoTime());

  /**
   * @param max the maximum of the estimate
   */
  ReadersDelay(int eventsPerSecond, Duration max) {
    maxNanos = max.toNanos();
    nanosPerEvent = TimeUnit.SECONDS.toNanos(1) / eventsPerSecond;
  }

  void add(long events) {
    var now = System.nanoTime();
    readAt.updateAndGet(
        at -> now + Math.min(maxNanos, Math.max(0, at - now) + events * nanosPerEvent));
  }

  /** Returns the time until readers have read everything; zero when they have. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, readAt.get() - System.nanoTime()));
  }
}
