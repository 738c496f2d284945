package nl.peildatum.command.relay;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the processor that publishes, and replaces it by a new one when it has died. */
final class RelayProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(RelayProcessor.class);

  private final Supplier<RelayTracker> trackers;
  private final Runnable cleanUp;
  private volatile @Nullable RelayTracker current;
  private final AtomicLong restarts = new AtomicLong();

  /**
   * @param cleanUp takes back the connections that the threads of a dead processor still hold
   */
  RelayProcessor(Supplier<RelayTracker> trackers, Runnable cleanUp) {
    this.trackers = trackers;
    this.cleanUp = cleanUp;
  }

  void start() {
    var tracker = trackers.get();
    tracker.start();
    current = tracker;
  }

  void shutDown() {
    var tracker = current;
    current = null;
    if (tracker != null) {
      tracker.shutDown();
    }
  }

  /**
   * Replaces the processor if it has died. Called by one thread, which ends before {@link
   * #shutDown} is called.
   */
  void restartIfDead() {
    var tracker = current;
    if (tracker != null && tracker.isDead()) {
      restarts.incrementAndGet();
      LOG.warn("the relay's processor has died and begins again");
      tracker.shutDown();
      cleanUp.run();
      start();
    }
  }

  /** Whether this node holds the claim and its last batch succeeded. */
  boolean atWork() {
    var tracker = current;
    return tracker != null && tracker.atWork();
  }

  /** Whether another node holds the claim, or none does yet. */
  boolean waitsForClaim() {
    var tracker = current;
    return tracker != null && !tracker.isDead() && tracker.processingStatus().isEmpty();
  }

  ThreadHealth health() {
    var tracker = current;
    var alive = tracker == null || !tracker.isDead();
    return new ThreadHealth("relay", alive, restarts.get(), null);
  }
}
