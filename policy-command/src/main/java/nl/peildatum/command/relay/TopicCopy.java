package nl.peildatum.command.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.peildatum.codec.Head;
import nl.peildatum.command.clock.Standing;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.topic.CloudEvents;
import nl.peildatum.command.topic.CountryEventsOnTopic;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.Publication;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.command.topic.StoreReader;
import nl.peildatum.command.topic.TopicReader;
import nl.peildatum.command.topic.WatermarkRecord;
import nl.peildatum.topic.BrokerReply;
import nl.peildatum.topic.OffsetRange;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the topic a faithful copy of the store: knows what is on the topic, and adds what is
 * missing.
 */
final class TopicCopy {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCopy.class);
  private static final String NONE = "";
  private static final long LONGEST_WAIT_MILLIS = 4_000;
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RelayTopics topics;
  private final TopicReader reader;
  private final StoreReader store;
  private final StoreAgainstTopic against;
  private final TopicComparison comparison;
  private final CloudEvents events;
  private final Producer<byte[], byte[]> producer;
  private final Completeness completeness;
  private final Map<String, Long> published = new HashMap<>();
  private final Map<TopicPartition, OffsetRange> held = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private SortedMap<String, CountryEventsOnTopic> asRead = new TreeMap<>();
  private @Nullable Instant lastWatermark;
  private Standing standing = Standing.UNKNOWN;
  private String topicId = NONE;
  private long lookedAt;
  private int readings;

  TopicCopy(
      RelayTopics topics,
      TopicReader reader,
      StoreReader store,
      TopicComparison comparison,
      CloudEvents events,
      Producer<byte[], byte[]> producer,
      Completeness completeness) {
    this.completeness = completeness;
    this.topics = topics;
    this.reader = reader;
    this.store = store;
    this.against = new StoreAgainstTopic(store);
    this.comparison = comparison;
    this.events = events;
    this.producer = producer;
  }

  /**
   * Sends the events that the topic does not hold yet, in order, and returns when the broker has
   * acknowledged all of them. Called inside a transaction, so it never waits for a comparison.
   *
   * @throws NotComparedYet when the topic is not known to be complete
   */
  void publish(List<Publication> batch) {
    lockSoon();
    try {
      if (!completeness.now()) {
        throw new NotComparedYet();
      }
      send(batch.stream().filter(this::isNews).toList());
    } finally {
      lock.unlock();
    }
  }

  private void lockSoon() {
    try {
      if (!completeness.now() || !lock.tryLock(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new NotComparedYet();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /**
   * Compares the topic with the store if either was replaced, or if the topic holds less or
   * something else than before, and adds what the topic lacks. A comparison takes as long as
   * reading the topic does, so this is called outside every transaction.
   *
   * @return the state of the topic; with another number of readings when it was read again
   * @throws StoreBehindTopic when the store has lost events
   * @throws OperatorNeeded when an operator must change something first
   */
  Completed complete() {
    lock.lock();
    try {
      var found = topics.ensure(topicId);
      if (!found.equals(topicId) || isNotAsItWas() || !comparison.standing().compared()) {
        read(found);
      }
      if (!standing.isClean()) {
        compare(found);
        store.heads().keySet().stream()
            .filter(this::mayBePublished)
            .forEach(country -> catchUp(country, Long.MAX_VALUE));
      }
      completeness.set(true);
      return new Completed(found, readings);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The state of the topic after a comparison.
   *
   * @param readings how often the whole topic was read
   */
  record Completed(String topicId, int readings) {}

  private void read(String found) {
    forget();
    lastWatermark = reader.lastWatermark(found, comparison.latestCredible()).orElse(null);
    held.clear();
    held.putAll(topics.offsets());
    asRead = reader.countries(store);
    published.clear();
    asRead.forEach((country, onTopic) -> published.put(country, onTopic.head().sequence()));
    topicId = found;
    readings++;
  }

  /**
   * Compares the topic as read with the store. The topic was read before the store, so the store
   * already had every event on it. If the store was changed by hand since, the topic is read again,
   * because the events that were read are not kept.
   */
  private void compare(String found) {
    var incarnation = comparison.incarnation();
    var before = standing;
    var now = against.compare(asRead);
    if (before.compared() && !now.equals(before)) {
      read(found);
      now = against.compare(asRead);
    }
    if (!comparison.keep(incarnation, now, lastWatermark)) {
      throw new IllegalStateException("the store was replaced while it was compared");
    }
    standing = now;
    if (!now.equals(before)) {
      against.alarm(now, asRead);
    }
    if (!now.behind().isEmpty()) {
      completeness.set(false);
      throw new StoreBehindTopic(now.behind());
    }
  }

  /**
   * Forgets what is known of the topic, because another node may have taken over, or the broker may
   * have lost messages.
   */
  void forget() {
    lock.lock();
    try {
      completeness.set(false);
      topicId = NONE;
      standing = Standing.UNKNOWN;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whether the topic holds other messages than this node knows: it may have lost its end or its
   * beginning, or another producer may have written to it.
   */
  private boolean isNotAsItWas() {
    var moment = System.nanoTime();
    if (moment - lookedAt < BETWEEN_LOOKS_NANOS) {
      return false;
    }
    lookedAt = moment;
    var now = topics.offsets();
    if (now.equals(held)) {
      return false;
    }
    LOG.warn("the topic holds {} and not {}: it is compared again", now, held);
    return true;
  }

  /**
   * Waits until the topic holds all of these heads; false when it does not within the time. Forked
   * countries, about which nothing is published, are not waited for.
   */
  boolean awaitPublished(Map<String, Head> heads, long milliseconds) {
    var left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    lock.lock();
    try {
      while (!isPublished(heads) && left > 0) {
        left = advanced.awaitNanos(left);
      }
      return isPublished(heads);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } finally {
      lock.unlock();
    }
  }

  private boolean isPublished(Map<String, Head> heads) {
    return heads.entrySet().stream()
        .filter(head -> mayBePublished(head.getKey()))
        .allMatch(head -> headOf(head.getKey()) >= head.getValue().sequence());
  }

  /** Publishes events that the relay's own position in the store has passed over. */
  void catchUp(Map<String, Head> heads) {
    lock.lock();
    try {
      heads.entrySet().stream()
          .filter(head -> mayBePublished(head.getKey()))
          .forEach(head -> catchUp(head.getKey(), head.getValue().sequence()));
    } finally {
      lock.unlock();
    }
  }

  private void catchUp(String country, long upTo) {
    var missing = store.after(country, headOf(country));
    while (!missing.isEmpty() && headOf(country) < upTo) {
      send(missing);
      missing = store.after(country, headOf(country));
    }
  }

  private boolean isNews(Publication event) {
    return mayBePublished(event.country()) && event.sequence() > headOf(event.country());
  }

  private boolean mayBePublished(String country) {
    return !standing.forked().containsKey(country);
  }

  private long headOf(String country) {
    return published.getOrDefault(country, 0L);
  }

  private void send(Collection<Publication> batch) {
    var acknowledgements = batch.stream().map(events::record).map(producer::send).toList();
    acknowledgements.stream().map(BrokerReply::await).forEach(this::holds);
    batch.forEach(event -> published.merge(event.country(), event.sequence(), Math::max));
    advanced.signalAll();
  }

  private void holds(RecordMetadata sent) {
    held.computeIfPresent(
        new TopicPartition(sent.topic(), sent.partition()),
        (part, range) -> range.through(sent.offset()));
  }

  /**
   * Publishes the watermarks of every partition; to be called only after all events up to the
   * settled moment were published.
   */
  void say(List<WatermarkRecord> watermarks) {
    watermarks.stream()
        .map(WatermarkRecord::record)
        .map(producer::send)
        .toList()
        .forEach(BrokerReply::await);
  }
}
