package nl.peildatum.command.relay;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A source of the stored events that gives none while the topic is not complete. The processor then
 * waits with its claim and without an open transaction.
 *
 * @param onWait runs each time the processor starts to wait
 */
record EventsOnceComplete(
    StreamableMessageSource<TrackedEventMessage<?>> events,
    TopicCompleteness completeness,
    Runnable onWait)
    implements StreamableMessageSource<TrackedEventMessage<?>> {
  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken last) {
    return new Stream(events.openStream(last), completeness, onWait);
  }

  @Override
  public TrackingToken createTailToken() {
    return events.createTailToken();
  }

  private record Stream(
      BlockingStream<TrackedEventMessage<?>> stream,
      TopicCompleteness completeness,
      Runnable onWait)
      implements BlockingStream<TrackedEventMessage<?>> {
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (completeness.isComplete()) {
        return stream.hasNextAvailable(timeout, unit);
      }
      onWait.run();
      return completeness.await(timeout, unit) && stream.hasNextAvailable(0, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return stream.nextAvailable();
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
