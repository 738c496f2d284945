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
 * Reads events after a position, a page at a time: events committed together are returned together,
 * as far as they fit on a page. After a page that was not full it rests briefly, so that under load
 * events committed meanwhile share the next page; an event after a silence does not wait. Used by
 * one thread.
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
   * @param news a permit for each commit, after which to look at once
   * @param betweenLooks how long to wait for news before looking anyway
   * @param rest the pause after a page that was not full
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

  /** The next event of this page; empty where there is none. */
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

  /**
   * Reads the next page, unless one is left or it rests. The permits are drained before reading, so
   * that news during the reading causes another look.
   */
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

  /** Does nothing: no resource is held open. */
  @Override
  public void close() {}
}
