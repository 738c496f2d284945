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
import nl.peildatum.command.store.SettledMomentQuery;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.WatermarkRecord;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.topic.CountryKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes watermarks, which say up to which instant the topic is complete: after each batch, and
 * at least once a second. It also restarts the processor when that has died.
 */
final class WatermarkPublisher implements SupervisedThread.Work {
  private static final Logger LOG = LoggerFactory.getLogger(WatermarkPublisher.class);
  private static final long MAX_INTERVAL_MILLIS = 900;
  private static final long MIN_INTERVAL_MILLIS = 20;
  private static final long PUBLICATION_TIMEOUT_MILLIS = 2_000;
  private static final SettledMoment NO_MOMENT = new SettledMoment(Instant.MIN, 0);

  private final RelayProcessor processor;
  private final TopicPublisher copy;
  private final SettledMomentQuery moments;
  private final RelayedEvents events;
  private final StoreHeads heads;
  private final CheckpointPublisher checkpoints;
  private final int partitions;
  private int readings;
  private SettledMoment last = NO_MOMENT;
  private final Runnable onPublished;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile @Nullable Long publishedAt;
  private volatile @Nullable OperatorNeeded needed;

  WatermarkPublisher(
      RelayProcessor processor,
      TopicPublisher copy,
      SettledMomentQuery moments,
      RelayedEvents events,
      StoreHeads heads,
      CheckpointPublisher checkpoints,
      int partitions,
      Runnable onPublished) {
    this.processor = processor;
    this.copy = copy;
    this.moments = moments;
    this.events = events;
    this.heads = heads;
    this.checkpoints = checkpoints;
    this.partitions = partitions;
    this.onPublished = onPublished;
  }

  /** Publishes a watermark soon, without waiting for the interval to end. */
  void wake() {
    wakeUps.release();
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
        var _ = wakeUps.tryAcquire(MAX_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
        processor.restartIfDead();
        publishIfAtWork();
        TimeUnit.MILLISECONDS.sleep(MIN_INTERVAL_MILLIS);
      }
    } finally {
      copy.forget();
    }
  }

  private void publishIfAtWork() {
    if (processor.atWork()) {
      publishOrExplain();
    } else {
      copy.forget();
      needed = null;
    }
  }

  private void publishOrExplain() {
    try {
      publish();
      needed = null;
    } catch (StoreBehindTopic behind) {
      LOG.debug("No watermark: {}", behind.getMessage());
      needed = null;
    } catch (OperatorNeeded request) {
      alarmOnce(request);
      needed = request;
    }
  }

  private void alarmOnce(OperatorNeeded request) {
    var previous = needed;
    if (previous == null || !previous.detail().equals(request.detail())) {
      LOG.error("alarm {} {}", request.code(), request.detail());
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
      checkpoints.forget();
      last = NO_MOMENT;
      readings = topic.readings();
    }
    var drawn = moments.draw();
    if (drawn.isPresent()) {
      publish(drawn.get(), topic.topicId());
    }
  }

  private void publish(SettledMoment point, String topicId) {
    if (point.isBefore(last)) {
      throw new IllegalStateException("the store has gone back to " + point + " from " + last);
    }
    last = point;
    events.markSettled(point);
    var currentHeads = heads.at(point);
    if (copy.awaitPublished(currentHeads, PUBLICATION_TIMEOUT_MILLIS)) {
      checkpoints.publishUpTo(copy.publishedLeaves());
      copy.publishWatermarks(watermarkRecords(point, currentHeads, topicId));
      publishedAt = System.nanoTime();
      onPublished.run();
    } else {
      copy.catchUp(currentHeads);
    }
  }

  private List<WatermarkRecord> watermarkRecords(
      SettledMoment point, SortedMap<String, ChainHead> currentHeads, String topicId) {
    var records = new ArrayList<WatermarkRecord>();
    for (int partition = 0; partition < partitions; partition++) {
      var headsOfPartition = new TreeMap<>(currentHeads);
      int number = partition;
      headsOfPartition
          .keySet()
          .removeIf(country -> CountryKey.partitionOf(country, partitions) != number);
      records.add(WatermarkRecord.of(partition, point.watermark(), headsOfPartition, topicId));
    }
    return records;
  }
}
