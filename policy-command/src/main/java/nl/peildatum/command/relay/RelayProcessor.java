package nl.peildatum.command.relay;

import org.axonframework.eventhandling.TrackingEventProcessor;

/** Stops at the first failure and tries the same batch again, at the latest after a second. */
final class RelayProcessor extends TrackingEventProcessor {
  static final String NAME = "relay";
  static final int BATCH_SIZE = 100;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  RelayProcessor(Builder builder) {
    super(builder);
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
