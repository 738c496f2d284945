package nl.peildatum.command.relay;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The stored events, held back while the topic is not complete, so that the processor keeps its
 * claim meanwhile and has no transaction open.
 *
 * @param wanted called when an event is asked for that is held back
 */
record EventsOnceComplete(
    StreamableMessageSource<TrackedEventMessage<?>> events,
    Completeness completeness,
    Runnable wanted)
    implements StreamableMessageSource<TrackedEventMessage<?>> {
  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken last) {
    return new Stream(events.openStream(last), completeness, wanted);
  }

  @Override
  public TrackingToken createTailToken() {
    return events.createTailToken();
  }

  private record Stream(
      BlockingStream<TrackedEventMessage<?>> stream, Completeness completeness, Runnable wanted)
      implements BlockingStream<TrackedEventMessage<?>> {
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (completeness.now()) {
        return stream.hasNextAvailable(timeout, unit);
      }
      wanted.run();
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
