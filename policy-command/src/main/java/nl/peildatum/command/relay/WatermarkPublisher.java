package nl.peildatum.command.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.command.store.RelayedEvents;
import nl.peildatum.command.store.SettledMoment;
import nl.peildatum.command.store.SettledMoments;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.WatermarkRecord;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.topic.CountryKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the instant up to which the topic is complete: after each batch, and at least once a
 * second. Restarts the processor when it has died.
 */
final class WatermarkPublisher implements SupervisedThread.Work {
  private static final Logger LOG = LoggerFactory.getLogger(WatermarkPublisher.class);
  private static final long PERIOD_MILLIS = 900;
  private static final long BETWEEN_MILLIS = 20;
  private static final long PATIENCE_MILLIS = 2_000;
  private static final SettledMoment NOTHING = new SettledMoment(Instant.MIN, 0);

  private final RelayProcessor processor;
  private final TopicCopy copy;
  private final SettledMoments settling;
  private final RelayedEvents events;
  private final StoreHeads heads;
  private final int partitions;
  private int readings;
  private SettledMoment last = NOTHING;
  private final Runnable published;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Long publishedAt;
  private volatile @Nullable OperatorNeeded needed;

  WatermarkPublisher(
      RelayProcessor processor,
      TopicCopy copy,
      SettledMoments settling,
      RelayedEvents events,
      StoreHeads heads,
      int partitions,
      Runnable published) {
    this.processor = processor;
    this.copy = copy;
    this.settling = settling;
    this.events = events;
    this.heads = heads;
    this.partitions = partitions;
    this.published = published;
  }

  void soon() {
    news.release();
  }

  /** The time since the last watermark was acknowledged; empty before the first. */
  Optional<Duration> sinceLast() {
    return Optional.ofNullable(publishedAt).map(at -> Duration.ofNanos(System.nanoTime() - at));
  }

  /** Runs until it fails or is interrupted. */
  @Override
  public void run() throws InterruptedException {
    try {
      while (true) {
        var _ = news.tryAcquire(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        news.drainPermits();
        processor.restartIfDead();
        publishIfAtWork();
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
      }
    } finally {
      copy.forget();
    }
  }

  private void publishIfAtWork() {
    if (processor.atWork()) {
      publishUnlessBehind();
    } else {
      copy.forget();
      needed = null;
    }
  }

  private void publishUnlessBehind() {
    try {
      publish();
      needed = null;
    } catch (StoreBehindTopic behind) {
      LOG.debug("No watermark: {}", behind.getMessage());
      needed = null;
    } catch (OperatorNeeded now) {
      alarmOnce(now);
      needed = now;
    }
  }

  private void alarmOnce(OperatorNeeded now) {
    var before = needed;
    if (before == null || !before.detail().equals(now.detail())) {
      LOG.error("alarm {} {}", now.code(), now.detail());
    }
  }

  /** The action of an operator for which the relay waits; empty while there is none. */
  Optional<OperatorNeeded> needed() {
    return Optional.ofNullable(needed);
  }

  private void publish() {
    var topic = copy.complete();
    if (topic.readings() != readings) {
      heads.forget();
      last = NOTHING;
      readings = topic.readings();
    }
    var drawn = settling.now();
    if (drawn.isPresent()) {
      publish(drawn.get(), topic.topicId());
    }
  }

  private void publish(SettledMoment point, String topicId) {
    if (point.isBefore(last)) {
      throw new IllegalStateException("the store has gone back to " + point + " from " + last);
    }
    last = point;
    events.settled(point);
    var reached = heads.at(point);
    if (copy.awaitPublished(reached, PATIENCE_MILLIS)) {
      copy.publishWatermarks(perPartition(point, reached, topicId));
      publishedAt = System.nanoTime();
      published.run();
    } else {
      copy.catchUp(reached);
    }
  }

  private List<WatermarkRecord> perPartition(
      SettledMoment point, SortedMap<String, ChainHead> reached, String topicId) {
    var records = new ArrayList<WatermarkRecord>();
    for (int partition = 0; partition < partitions; partition++) {
      var inIt = new TreeMap<>(reached);
      int wanted = partition;
      inIt.keySet().removeIf(country -> CountryKey.partitionOf(country, partitions) != wanted);
      records.add(WatermarkRecord.of(partition, point.watermark(), inIt, topicId));
    }
    return records;
  }
}
