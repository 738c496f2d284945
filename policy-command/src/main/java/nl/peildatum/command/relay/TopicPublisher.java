package nl.peildatum.command.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.command.log.LeafNumbers;
import nl.peildatum.command.log.PublishedLeaves;
import nl.peildatum.command.topic.CloudEvents;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.Publication;
import nl.peildatum.command.topic.StoreReader;
import nl.peildatum.command.topic.WatermarkRecord;
import nl.peildatum.topic.BrokerReply;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;

/** Keeps the topic a copy of the store: compares the two, and publishes what the topic lacks. */
final class TopicPublisher {
  private static final long MAX_LOCK_WAIT_MILLIS = 4_000;

  private final ComparedTopic topic;
  private final StoreReader store;
  private final CloudEvents events;
  private final LeafNumbers numbers;
  private final PublishedLeaves leaves = new PublishedLeaves();
  private final Producer<byte[], byte[]> producer;
  private final TopicCompleteness completeness;
  private int numberedAtReading;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();

  TopicPublisher(
      ComparedTopic topic,
      StoreReader store,
      CloudEvents events,
      LeafNumbers numbers,
      Producer<byte[], byte[]> producer,
      TopicCompleteness completeness) {
    this.topic = topic;
    this.store = store;
    this.events = events;
    this.numbers = numbers;
    this.producer = producer;
    this.completeness = completeness;
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
      if (!completeness.isComplete()) {
        throw new NotComparedYet();
      }
      send(batch.stream().filter(this::isMissing).toList());
    } finally {
      lock.unlock();
    }
  }

  private void lockSoon() {
    try {
      if (!completeness.isComplete()
          || !lock.tryLock(MAX_LOCK_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new NotComparedYet();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /**
   * Compares the topic with the store where needed, as {@link ComparedTopic#compareIfChanged} does,
   * and publishes what the topic lacks. It may read the whole topic, so it is called outside every
   * transaction.
   *
   * @return the state of the topic; with another number of readings when it was read again
   * @throws StoreBehindTopic when the store has lost events
   * @throws OperatorNeeded when an operator must change something first
   */
  Completed complete() {
    lock.lock();
    try {
      if (topic.compareIfChanged()) {
        numberAll();
        store.heads().keySet().stream()
            .filter(topic::mayBePublished)
            .forEach(country -> catchUp(country, Long.MAX_VALUE));
      }
      completeness.set(true);
      return new Completed(topic.topicId(), topic.readings());
    } finally {
      lock.unlock();
    }
  }

  /** Numbers the events that have none yet, once for each reading of the topic. */
  private void numberAll() {
    if (numberedAtReading != topic.readings()) {
      leaves.startWith(numbers.completeExcept(topic.forked()));
      numberedAtReading = topic.readings();
    }
  }

  /**
   * The state of the topic after a comparison.
   *
   * @param readings how often the whole topic was read
   */
  record Completed(String topicId, int readings) {}

  /**
   * Forgets the state of the topic, because another node may have published to it, or the broker
   * may have lost messages.
   */
  void forget() {
    lock.lock();
    try {
      topic.forget();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the topic holds all of these heads; returns false when the time ends first. It does
   * not wait for forked countries, about which nothing is published.
   */
  boolean awaitPublished(Map<String, ChainHead> heads, long milliseconds) {
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

  private boolean isPublished(Map<String, ChainHead> heads) {
    return heads.entrySet().stream()
        .filter(head -> topic.mayBePublished(head.getKey()))
        .allMatch(head -> topic.headOf(head.getKey()) >= head.getValue().sequence());
  }

  /** Publishes the events up to these heads that the processor has passed over. */
  void catchUp(Map<String, ChainHead> heads) {
    lock.lock();
    try {
      heads.entrySet().stream()
          .filter(head -> topic.mayBePublished(head.getKey()))
          .forEach(head -> catchUp(head.getKey(), head.getValue().sequence()));
    } finally {
      lock.unlock();
    }
  }

  private void catchUp(String country, long upTo) {
    var missing = store.after(country, topic.headOf(country));
    while (!missing.isEmpty() && topic.headOf(country) < upTo) {
      send(missing);
      missing = store.after(country, topic.headOf(country));
    }
  }

  private boolean isMissing(Publication event) {
    return topic.mayBePublished(event.country())
        && event.sequence() > topic.headOf(event.country());
  }

  private void send(List<Publication> batch) {
    var given = numbers.of(batch);
    var acknowledgements = new ArrayList<Future<RecordMetadata>>();
    for (var at = 0; at < batch.size(); at++) {
      acknowledgements.add(producer.send(events.record(batch.get(at), given.get(at))));
    }
    acknowledgements.stream().map(BrokerReply::await).forEach(topic::addMessage);
    batch.forEach(topic::addEvent);
    given.forEach(leaves::add);
    advanced.signalAll();
  }

  /** Returns the number of leaves of the log, so that all below it are on the topic. */
  long publishedLeaves() {
    lock.lock();
    try {
      return leaves.count();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Publishes the watermarks of every partition; to be called only after all events up to the
   * settled moment were published.
   */
  void publishWatermarks(List<WatermarkRecord> watermarks) {
    watermarks.stream()
        .map(WatermarkRecord::record)
        .map(producer::send)
        .toList()
        .forEach(BrokerReply::await);
  }
}
