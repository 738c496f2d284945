package nl.peildatum.query.publish;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.query.feed.Feeds;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the changes of answers as long as the node runs and holds a partition. After any
 * failure it begins again by reading the topic; the answers of this node are not affected.
 */
public final class Publisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final PublishSettings settings;
  private final PublisherClients parts;
  private final DerivedChanges derived;
  private final PublisherAlarms alarms;
  private final AtomicReference<@Nullable PartitionLease> lease = new AtomicReference<>();
  private final SupervisedThread thread;
  private volatile boolean holdsSomething;

  public Publisher(PublishSettings settings, PolicyView view, Feeds feeds) {
    this(
        settings,
        new KafkaPublisherClients(settings),
        new DerivedChanges(view, feeds, settings.source()));
  }

  Publisher(PublishSettings settings, PublisherClients parts, DerivedChanges derived) {
    this.settings = settings;
    this.parts = parts;
    this.derived = derived;
    this.alarms = new PublisherAlarms(settings.topic());
    this.thread = new SupervisedThread("answer-changes", this::publishOn, this::report);
  }

  public void start() {
    thread.start();
  }

  private void publishOn() {
    try (var topic = new ChangesTopic(settings, parts.admin(), alarms)) {
      while (thread.isWanted()) {
        if (derived.awaitReady(MOMENT)) {
          publishOn(topic);
        }
      }
    } catch (WakeupException woken) {
      LOG.debug("publishing stops");
    }
  }

  private void publishOn(ChangesTopic topic) {
    try (var membership = new Membership(settings, parts, topic, derived, alarms)) {
      lease.set(membership.lease());
      while (thread.isWanted() && !membership.isOver()) {
        membership.step();
        holdsSomething = membership.holdsSomething();
        if (holdsSomething) {
          reportSuccess();
        }
      }
    } finally {
      holdsSomething = false;
      lease.set(null);
    }
  }

  private void reportSuccess() {
    if (thread.succeeded()) {
      LOG.info("{} is published again", settings.topic());
    }
  }

  private void report(Throwable failed, long unreported) {
    LOG.warn("{} is not published for now: {} ({} more)", settings.topic(), failed, unreported);
    LOG.debug("publishing failed", failed);
  }

  /**
   * {@code PUBLISHING} while this node holds a partition, otherwise {@code WAITING}: for a
   * partition, or to try again.
   */
  public String state() {
    return holdsSomething ? "PUBLISHING" : "WAITING";
  }

  /** The warnings for the operator, as this node knows them now. */
  public List<Reason> warnings() {
    return alarms.warnings();
  }

  /** The messages on the topic that are not changes. */
  public ForeignMessages foreign() {
    return alarms.foreign();
  }

  public ThreadHealth health() {
    return thread.health();
  }

  @Override
  public void close() {
    thread.stop(this::wakeUp);
  }

  private void wakeUp() {
    var waiting = lease.get();
    if (waiting != null) {
      waiting.wakeUp();
    }
  }
}
