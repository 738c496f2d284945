package nl.peildatum.command.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** All stored events in order, with a way to wake a stream that waits for the next one. */
public final class RelayedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final GapFreeEvents engine;
  private final Duration fetchDelay;
  private final Duration pause;
  private final Semaphore commits = new Semaphore(0);

  RelayedEvents(GapFreeEvents engine, Duration fetchDelay, Duration pause) {
    this.engine = engine;
    this.fetchDelay = fetchDelay;
    this.pause = pause;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken last) {
    return new EventPages(engine, commits, fetchDelay, pause, last);
  }

  @Override
  public TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  /** Makes the streams read again immediately, because this process appended events. */
  public void wake() {
    commits.release();
  }

  /**
   * Marks every index up to that of the settled moment as settled: an index that is missing there
   * stays missing.
   */
  public void markSettled(SettledMoment point) {
    engine.markSettledUpTo(point.index());
  }
}
