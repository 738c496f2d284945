package nl.peildatum.command.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic as the store's faithful copy: what is known to be on it, and how it is completed. */
final class TopicCopy {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCopy.class);
  private static final String NONE = "";
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Topics topics;
  private final TopicReader reader;
  private final StoreReader store;
  private final CloudEvents events;
  private final Producer<byte[], byte[]> producer;
  private final Map<String, Long> published = new HashMap<>();
  private final Map<Integer, Extent> held = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private String topicId = NONE;
  private long lookedAt;

  TopicCopy(
      Topics topics,
      TopicReader reader,
      StoreReader store,
      CloudEvents events,
      Producer<byte[], byte[]> producer) {
    this.topics = topics;
    this.reader = reader;
    this.store = store;
    this.events = events;
    this.producer = producer;
  }

  /**
   * Sends what the topic does not hold yet, in order, and returns when the broker has acknowledged
   * all of it.
   */
  void publish(List<Publication> batch) {
    if (known().equals(NONE)) {
      complete();
    }
    lock.lock();
    try {
      send(batch.stream().filter(this::isNews).toList());
    } finally {
      lock.unlock();
    }
  }

  private String known() {
    lock.lock();
    try {
      return topicId;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Compares the topic with the store when it is not the one this process knows, or holds less than
   * it did; returns its id.
   */
  String complete() {
    var found = topics.ensure(known());
    forgetIfSomethingIsLost();
    lock.lock();
    try {
      if (!found.equals(topicId)) {
        held.clear();
        held.putAll(topics.extents());
        published.clear();
        published.putAll(reader.heads());
        store.lastBetween(0, Long.MAX_VALUE).forEach(this::catchUpWith);
        topicId = found;
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Forgets what is known of the topic: another node may have taken over, or the broker come back
   * with less.
   */
  void forget() {
    lock.lock();
    try {
      topicId = NONE;
    } finally {
      lock.unlock();
    }
  }

  /** The same topic may come back without its end, and lose its beginning while nobody looks. */
  private void forgetIfSomethingIsLost() {
    var known = dueToBeLookedAt();
    if (!known.isEmpty()) {
      var now = topics.extents();
      if (known.entrySet().stream()
          .anyMatch(
              part ->
                  now.getOrDefault(part.getKey(), Extent.NOTHING).lacksSomeOf(part.getValue()))) {
        LOG.warn("the topic holds {} and no longer {}: it is completed again", now, known);
        forget();
      }
    }
  }

  private Map<Integer, Extent> dueToBeLookedAt() {
    lock.lock();
    try {
      var now = System.nanoTime();
      if (topicId.equals(NONE) || now - lookedAt < BETWEEN_LOOKS_NANOS) {
        return Map.of();
      }
      lookedAt = now;
      return Map.copyOf(held);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the topic holds all that the condition asks for; false when it does not within the
   * time.
   */
  boolean awaitPublished(Predicate<Map<String, Long>> enough, long milliseconds) {
    var left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    lock.lock();
    try {
      while (!enough.test(published) && left > 0) {
        left = advanced.awaitNanos(left);
      }
      return enough.test(published);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } finally {
      lock.unlock();
    }
  }

  private void catchUpWith(Publication last) {
    if (headOf(last.country()) > last.sequence()) {
      throw new TopicAheadOfStore(last.country(), headOf(last.country()), last.sequence());
    }
    while (headOf(last.country()) < last.sequence()) {
      send(store.after(last.country(), headOf(last.country())));
    }
  }

  private boolean isNews(Publication event) {
    return event.sequence() > headOf(event.country());
  }

  private long headOf(String country) {
    return published.getOrDefault(country, 0L);
  }

  private void send(List<Publication> batch) {
    var acknowledgements = batch.stream().map(events::record).map(producer::send).toList();
    acknowledgements.stream().map(Acknowledged::value).forEach(this::holds);
    batch.forEach(event -> published.merge(event.country(), event.sequence(), Math::max));
    advanced.signalAll();
  }

  private void holds(RecordMetadata sent) {
    held.computeIfPresent(sent.partition(), (part, extent) -> extent.through(sent.offset()));
  }

  /** Says what every partition holds at the settled point; only after all of it was published. */
  void say(List<WatermarkRecord> watermarks) {
    watermarks.stream()
        .map(WatermarkRecord::record)
        .map(producer::send)
        .toList()
        .forEach(Acknowledged::value);
  }
}
