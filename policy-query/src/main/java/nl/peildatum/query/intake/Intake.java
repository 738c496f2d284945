package nl.peildatum.query.intake;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic as long as the node runs. After any failure it starts again from the documents;
 * meanwhile the view keeps answering, and {@code recordedThrough} states up to which instant.
 */
public final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final IntakeSettings settings;
  private final EventDocuments documents;
  private final PolicyView view;
  private final PolicyLog log;
  private final IntakeParts parts;
  private final AtomicReference<@Nullable KafkaConsumer<byte[], byte[]>> reading =
      new AtomicReference<>();
  private final SupervisedThread thread;
  private final ForeignMessages foreign = new ForeignMessages(LOG::error);
  private volatile @Nullable Long lag;
  private volatile Optional<String> watermarkAhead = Optional.empty();

  public Intake(
      IntakeSettings settings, EventDocuments documents, PolicyView view, PolicyLog log) {
    this(settings, documents, view, log, IntakeParts.real());
  }

  Intake(
      IntakeSettings settings,
      EventDocuments documents,
      PolicyView view,
      PolicyLog log,
      IntakeParts parts) {
    this.settings = settings;
    this.documents = documents;
    this.view = view;
    this.log = log;
    this.parts = parts;
    this.thread = new SupervisedThread("intake", this::readTopic, Intake::report);
  }

  public void start() {
    thread.start();
  }

  private static void report(Throwable failed, long unreported) {
    LOG.warn(
        "intake starts again from the documents: {} ({} like it were not logged)",
        failed,
        unreported);
    LOG.debug("intake failed", failed);
  }

  private void readTopic() {
    var topic = PolicyTopic.find(settings);
    try (var consumer = parts.consumer(settings)) {
      reading.set(consumer);
      var topicReading =
          new TopicReading(settings, topic, consumer, documents, view, log, parts, foreign);
      topicReading.begin();
      while (thread.isWanted() && !topicReading.isOutdated()) {
        topicReading.step();
        lag = topicReading.lag();
        watermarkAhead = topicReading.watermarkAhead();
        if (thread.succeeded()) {
          LOG.info("intake reads on");
        }
      }
    } catch (WakeupException woken) {
      LOG.debug("intake stops");
    } finally {
      reading.set(null);
    }
  }

  /**
   * The number of events on the topic that were not read yet, at the last check; null before the
   * first.
   */
  public @Nullable Long lag() {
    return lag;
  }

  /**
   * Instructions for the operator, as sentences, while the last watermark is too far ahead to be
   * believed; otherwise empty.
   */
  public Optional<String> watermarkAhead() {
    return watermarkAhead;
  }

  /** The messages on both topics that are not the relay's. */
  public ForeignMessages foreign() {
    return foreign;
  }

  public ThreadHealth health() {
    return thread.health();
  }

  @Override
  public void close() {
    thread.stop(this::wakeUp);
  }

  private void wakeUp() {
    var consumer = reading.get();
    if (consumer != null) {
      consumer.wakeup();
    }
  }
}
