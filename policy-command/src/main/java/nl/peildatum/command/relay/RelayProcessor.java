package nl.peildatum.command.relay;

import java.util.concurrent.TimeUnit;
import nl.peildatum.command.store.RelayedEvents;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Stops at the first failure and tries the same batch again, at the latest after a second. */
final class RelayProcessor extends TrackingEventProcessor {
  private static final String NAME = "relay";
  private static final int BATCH_SIZE = 100;
  private static final long CLAIM_INTERVAL_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  RelayProcessor(Builder builder) {
    super(builder);
  }

  static RelayProcessor over(
      RelayedEvents events,
      TokenStore positions,
      TransactionManager transactions,
      Publishing publishing) {
    return new RelayProcessor(
        TrackingEventProcessor.builder()
            .name(NAME)
            .messageSource(events)
            .tokenStore(positions)
            .transactionManager(transactions)
            .eventHandlerInvoker(publishing)
            .errorHandler(PropagatingErrorHandler.instance())
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                    .andBatchSize(BATCH_SIZE)
                    .andTokenClaimInterval(CLAIM_INTERVAL_MILLIS, TimeUnit.MILLISECONDS)));
  }

  @Override
  protected void doSleepFor(long milliseconds) {
    super.doSleepFor(Math.min(milliseconds, LONGEST_PAUSE_MILLIS));
  }

  /** This node holds the claim and its last batch went well. */
  boolean atWork() {
    var segments = processingStatus().values();
    return isRunning() && !segments.isEmpty() && segments.stream().noneMatch(s -> s.isErrorState());
  }
}
