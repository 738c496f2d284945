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
  private final Duration rest;
  private final Semaphore news = new Semaphore(0);

  RelayedEvents(GapFreeEvents engine, Duration fetchDelay, Duration rest) {
    this.engine = engine;
    this.fetchDelay = fetchDelay;
    this.rest = rest;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken last) {
    return new EventPages(engine, news, fetchDelay, rest, last);
  }

  @Override
  public TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  /** Makes the streams look for events now, because this process appended some. */
  public void wake() {
    news.release();
  }

  /**
   * Marks every index up to that of the settled moment as settled: an event missing there will
   * never be appended.
   */
  public void settled(SettledMoment point) {
    engine.settledUpTo(point.index());
  }
}
