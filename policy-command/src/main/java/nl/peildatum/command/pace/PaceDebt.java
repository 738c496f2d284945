package nl.peildatum.command.pace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The amount recorded, as the time that readers need for it at a given pace. */
final class PaceDebt {
  private final long nanosPerEvent;
  private final long mostNanos;
  private final AtomicLong paidAt = new AtomicLong(System.nanoTime());

  /**
   * @param most the longest time that is left at any moment
   */
  PaceDebt(int eventsPerSecond, Duration most) {
    mostNanos = most.toNanos();
    nanosPerEvent = TimeUnit.SECONDS.toNanos(1) / eventsPerSecond;
  }

  void add(long events) {
    var now = System.nanoTime();
    paidAt.updateAndGet(
        at -> now + Math.min(mostNanos, Math.max(0, at - now) + events * nanosPerEvent));
  }

  /** The time until readers have taken everything; zero when they have. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, paidAt.get() - System.nanoTime()));
  }
}
