package nl.peildatum.query.intake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.query.record.EventDocuments;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic for as long as the node lives. Whatever fails, it starts again from the
 * documents; the view goes on answering with what it has, and {@code recordedThrough} says how far
 * that is.
 */
public final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final long PAUSE_MILLIS = 500;

  private final IntakeSettings settings;
  private final EventDocuments documents;
  private final PolicyView view;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<@Nullable KafkaConsumer<byte[], byte[]>> reading =
      new AtomicReference<>();
  private final Thread thread;

  public Intake(IntakeSettings settings, EventDocuments documents, PolicyView view) {
    this.settings = settings;
    this.documents = documents;
    this.view = view;
    this.thread = Thread.ofPlatform().name("intake").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    while (isRunning()) {
      try {
        readOn();
      } catch (WakeupException woken) {
        LOG.debug("intake stops");
      } catch (RuntimeException failed) {
        LOG.warn("intake starts again from the documents: {}", failed.toString());
        LOG.debug("intake failed", failed);
        pause();
      }
    }
  }

  private void readOn() {
    var topic = PolicyTopic.find(settings);
    try (var consumer = TopicConsumer.open(settings)) {
      reading.set(consumer);
      var topicReading = new TopicReading(settings, topic, consumer, documents, view);
      topicReading.begin();
      while (isRunning() && !topicReading.isOutdated()) {
        topicReading.step();
      }
    } finally {
      reading.set(null);
    }
  }

  private boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void pause() {
    try {
      var _ = stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    var consumer = reading.get();
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
