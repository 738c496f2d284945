package nl.peildatum.command.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads on from a position, a page at a time: what was committed together is there together, as far
 * as it fits on a page. After a page that was not full it rests for a moment, so that under load
 * what is committed meanwhile shares the next page; what comes after a silence waits for nothing.
 * Used by one thread.
 */
final class EventPages implements BlockingStream<TrackedEventMessage<?>> {
  private final GapFreeEvents events;
  private final Semaphore news;
  private final long betweenLooks;
  private final long rest;
  private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private @Nullable TrackingToken last;
  private long restsUntil = System.nanoTime();

  /**
   * @param news a permit for each commit that is worth a look
   * @param betweenLooks how long to wait for news before looking all the same
   * @param rest after a page that was not full
   */
  EventPages(
      GapFreeEvents events,
      Semaphore news,
      Duration betweenLooks,
      Duration rest,
      @Nullable TrackingToken last) {
    this.events = events;
    this.news = news;
    this.betweenLooks = betweenLooks.toNanos();
    this.rest = rest.toNanos();
    this.last = last;
  }

  /** The next event of this page. */
  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return Optional.ofNullable(page.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    var end = System.nanoTime() + unit.toNanos(timeout);
    look();
    for (var left = end - System.nanoTime();
        page.isEmpty() && left > 0;
        left = end - System.nanoTime()) {
      var resting = restsUntil - System.nanoTime();
      if (resting > 0) {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, resting));
      } else {
        var _ = news.tryAcquire(Math.min(left, betweenLooks), TimeUnit.NANOSECONDS);
      }
      look();
    }
    return !page.isEmpty();
  }

  /** News that comes while looking is looked at again, so none is slept through. */
  private void look() {
    if (page.isEmpty() && restsUntil - System.nanoTime() <= 0) {
      news.drainPermits();
      page.addAll(events.after(last));
      if (!page.isEmpty() && page.size() < GapFreeEvents.PAGE) {
        restsUntil = System.nanoTime() + rest;
      }
    }
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {}
    var next = page.remove();
    last = next.trackingToken();
    return next;
  }

  /** Holds nothing open. */
  @Override
  public void close() {}
}
