package nl.peildatum.query.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.topic.OffsetRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes as a member of the group of nodes, on one topic. The membership ends when the topic was
 * replaced or has lost messages, or on any failure; then a new membership reads everything again.
 */
final class Membership implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final long BETWEEN_CHECKS_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * The pause between transactions: changes that become due meanwhile share one transaction; a
   * change after a silence does not wait.
   */
  private static final long BETWEEN_TRANSACTIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final PublishSettings settings;
  private final PublisherClients parts;
  private final ChangesTopic topic;
  private final DerivedChanges derived;
  private final PublisherAlarms alarms;
  private final String topicId;
  private final int beginnings;
  private final PartitionLease lease;
  private final Map<Integer, HeldPartition> held = new TreeMap<>();
  private final Map<Integer, OffsetRange> ranges = new HashMap<>();
  private long checkedAt = System.nanoTime();
  private boolean over;

  Membership(
      PublishSettings settings,
      PublisherClients parts,
      ChangesTopic topic,
      DerivedChanges derived,
      PublisherAlarms alarms) {
    this.alarms = alarms;
    this.settings = settings;
    this.parts = parts;
    this.topic = topic;
    this.derived = derived;
    this.topicId = topic.ensure();
    this.beginnings = derived.view().beginnings();
    this.lease = new PartitionLease(parts.member(), settings.topic());
  }

  PartitionLease lease() {
    return lease;
  }

  boolean holdsSomething() {
    return !held.isEmpty();
  }

  /** Whether this membership has ended. */
  boolean isOver() {
    return over || !derived.isStill(beginnings);
  }

  /** Takes and gives up partitions as the group assigns them, and publishes what is due. */
  void step() {
    holdOnly(lease.held(held.isEmpty() ? MOMENT : Duration.ZERO));
    checkTopic();
    if (!over && holdsSomething()) {
      if (publish()) {
        LockSupport.parkNanos(BETWEEN_TRANSACTIONS_NANOS);
      } else {
        derived.await(this::hasNews, MOMENT);
      }
    }
  }

  private void holdOnly(Set<Integer> now) {
    for (var lost : Set.copyOf(held.keySet())) {
      if (!now.contains(lost)) {
        release(lost);
      }
    }
    now.stream().filter(number -> !held.containsKey(number)).forEach(this::take);
  }

  private void release(int number) {
    var lost = held.remove(number);
    ranges.remove(number);
    if (lost != null) {
      lost.close();
      LOG.info("this node publishes {} no more", lost.partition());
    }
  }

  private void take(int number) {
    var taken = HeldPartition.take(settings, number, parts, topic, alarms);
    held.put(number, taken);
    ranges.put(number, topic.offsets(taken.partition()));
    LOG.info("this node publishes {}", taken.partition());
  }

  private boolean publish() {
    var added = false;
    for (var partition : held.values()) {
      added |= partition.publish(derived, () -> derived.isStill(beginnings));
    }
    return added;
  }

  private boolean hasNews() {
    return held.values().stream().anyMatch(partition -> partition.hasNews(derived));
  }

  private void checkTopic() {
    if (System.nanoTime() - checkedAt >= BETWEEN_CHECKS_NANOS) {
      over = !topic.ensure().equals(topicId) || hasLostMessages();
      checkedAt = System.nanoTime();
    }
  }

  private boolean hasLostMessages() {
    for (var partition : held.entrySet()) {
      var now = topic.offsets(partition.getValue().partition());
      var before = ranges.put(partition.getKey(), now);
      if (before != null && now.lacksSomeOf(before)) {
        LOG.warn("{} holds {} and no longer {}", partition.getValue().partition(), now, before);
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    Set.copyOf(held.keySet()).forEach(this::release);
    lease.close();
  }
}
