package nl.peildatum.query.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.query.log.LogKeys;
import nl.peildatum.query.log.PolicyLog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the signed checkpoints from their topic, all from its start, on a thread of its own:
 * whatever becomes of it, answers go on.
 */
public final class CheckpointIntake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointIntake.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final IntakeSettings settings;
  private final LogKeys keys;
  private final PolicyLog log;
  private final ForeignMessages foreign = new ForeignMessages(LOG::error);
  private final AtomicReference<@Nullable KafkaConsumer<byte[], byte[]>> reading =
      new AtomicReference<>();
  private final SupervisedThread thread =
      new SupervisedThread("checkpoints", this::readTopic, CheckpointIntake::report);

  public CheckpointIntake(IntakeSettings settings, LogKeys keys, PolicyLog log) {
    this.settings = settings;
    this.keys = keys;
    this.log = log;
  }

  /** Starts to read, if this node has keys to verify checkpoints with. */
  public void start() {
    if (!keys.isEmpty()) {
      thread.start();
    }
  }

  private static void report(Throwable failed, long unreported) {
    LOG.warn(
        "checkpoints are read again from their start: {} ({} like it were not logged)",
        failed,
        unreported);
  }

  private void readTopic() throws InterruptedException {
    try (var consumer = TopicConsumer.open(settings)) {
      reading.set(consumer);
      var topic = new TopicPartition(settings.checkpointsTopic(), 0);
      awaitTopic(consumer);
      consumer.assign(List.of(topic));
      consumer.seekToBeginning(List.of(topic));
      while (thread.isWanted()) {
        consumer.poll(POLL).forEach(this::take);
        if (thread.succeeded()) {
          LOG.info("checkpoints are read on");
        }
      }
    } catch (WakeupException woken) {
      LOG.debug("no checkpoints are read any more");
    } finally {
      reading.set(null);
    }
  }

  /** Waits for the topic, which the relay makes when it signs its first checkpoint. */
  private void awaitTopic(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
    while (thread.isWanted() && !consumer.listTopics().containsKey(settings.checkpointsTopic())) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> message) {
    try {
      if (message.value() == null) {
        skip(message, "holds no checkpoint");
        return;
      }
      var note = SignedNote.read(message.value());
      keys.checkpoint(note)
          .ifPresentOrElse(
              checkpoint -> log.take(checkpoint, note),
              () -> skip(message, "holds no checkpoint that a key of this log signed"));
    } catch (MalformedNote none) {
      skip(message, "holds no signed note");
    }
  }

  private void skip(ConsumerRecord<byte[], byte[]> message, String why) {
    foreign.skipped(message.topic(), message.partition(), message.offset(), why);
  }

  public ThreadHealth health() {
    return thread.health();
  }

  /** The messages on the topic that are no checkpoints of this log. */
  public ForeignMessages foreign() {
    return foreign;
  }

  @Override
  public void close() {
    if (!keys.isEmpty()) {
      thread.stop(
          () -> {
            var consumer = reading.get();
            if (consumer != null) {
              consumer.wakeup();
            }
          });
    }
  }
}
