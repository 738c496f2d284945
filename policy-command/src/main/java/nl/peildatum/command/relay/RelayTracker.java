package nl.peildatum.command.relay;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The relay's Axon tracking processor. After an exception it repeats the failed batch within a
 * second; after a Java {@code Error} it ends and must be replaced.
 */
final class RelayTracker extends TrackingEventProcessor {
  private static final String NAME = "relay";
  private static final int BATCH_SIZE = 100;
  private static final long CLAIM_INTERVAL_MILLIS = 500;
  private static final long MAX_PAUSE_MILLIS = 1_000;

  private final Queue<Thread> threads;

  private RelayTracker(Builder builder, Queue<Thread> threads) {
    super(builder);
    this.threads = threads;
  }

  static RelayTracker over(
      StreamableMessageSource<TrackedEventMessage<?>> events,
      TokenStore positions,
      TransactionManager transactions,
      EventHandlerInvoker publishing) {
    var threads = new ConcurrentLinkedQueue<Thread>();
    return new RelayTracker(
        TrackingEventProcessor.builder()
            .name(NAME)
            .messageSource(events)
            .tokenStore(positions)
            .transactionManager(transactions)
            .eventHandlerInvoker(publishing)
            .errorHandler(PropagatingErrorHandler.instance())
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andThreadFactory(_ -> remembering(threads))
                    .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                    .andBatchSize(BATCH_SIZE)
                    .andTokenClaimInterval(CLAIM_INTERVAL_MILLIS, TimeUnit.MILLISECONDS)),
        threads);
  }

  private static ThreadFactory remembering(Queue<Thread> threads) {
    var factory = Thread.ofPlatform().name(NAME + "-", 0).factory();
    return work -> {
      threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
      var thread = factory.newThread(work);
      threads.add(thread);
      return thread;
    };
  }

  @Override
  protected void doSleepFor(long milliseconds) {
    super.doSleepFor(Math.min(milliseconds, MAX_PAUSE_MILLIS));
  }

  /** Whether this node holds the claim and its last batch succeeded. */
  boolean atWork() {
    var segments = processingStatus().values();
    return isRunning() && !segments.isEmpty() && segments.stream().noneMatch(s -> s.isErrorState());
  }

  /** Whether the processor has ended for good: by an error, or because no thread is left. */
  boolean isDead() {
    return isError() || threads.stream().noneMatch(Thread::isAlive);
  }
}
