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
 * A stream of the events after a position, read in pages. Events committed together are in one page
 * if they fit. After a page that was not full there is a short pause, so that under load the events
 * committed during it share the next page; an event after a quiet period does not wait. Used by one
 * thread.
 */
final class EventPages implements BlockingStream<TrackedEventMessage<?>> {
  private final GapFreeEvents events;
  private final Semaphore commits;
  private final long pollInterval;
  private final long pause;
  private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private @Nullable TrackingToken last;
  private long pausedUntil = System.nanoTime();

  /**
   * @param commits has a permit after each commit of this process, so that it is noticed
   *     immediately
   * @param pollInterval the time after which the store is read without such a permit
   * @param pause the pause after a page that was not full
   */
  EventPages(
      GapFreeEvents events,
      Semaphore commits,
      Duration pollInterval,
      Duration pause,
      @Nullable TrackingToken last) {
    this.events = events;
    this.commits = commits;
    this.pollInterval = pollInterval.toNanos();
    this.pause = pause.toNanos();
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
    readPageIfDue();
    for (var left = end - System.nanoTime();
        page.isEmpty() && left > 0;
        left = end - System.nanoTime()) {
      var pauseLeft = pausedUntil - System.nanoTime();
      if (pauseLeft > 0) {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, pauseLeft));
      } else {
        var _ = commits.tryAcquire(Math.min(left, pollInterval), TimeUnit.NANOSECONDS);
      }
      readPageIfDue();
    }
    return !page.isEmpty();
  }

  /**
   * Reads the next page, unless events of the last page are left or the pause lasts. The permits
   * are drained before reading, so that a commit during the reading causes another read.
   */
  private void readPageIfDue() {
    if (page.isEmpty() && pausedUntil - System.nanoTime() <= 0) {
      commits.drainPermits();
      page.addAll(events.after(last));
      if (!page.isEmpty() && page.size() < GapFreeEvents.PAGE_SIZE) {
        pausedUntil = System.nanoTime() + pause;
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
