package nl.peildatum.command.relay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.log.CheckpointLog;
import nl.peildatum.command.log.LeafNumbers;
import nl.peildatum.command.log.LogSettings;
import nl.peildatum.command.log.UnusableLogKey;
import nl.peildatum.command.log.Witnesses;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.store.RelayedEvents;
import nl.peildatum.command.store.SettledMomentQuery;
import nl.peildatum.command.store.TrackedConnections;
import nl.peildatum.command.topic.CloudEvents;
import nl.peildatum.command.topic.RelayPartWrappers;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.command.topic.StoreReader;
import nl.peildatum.command.topic.TopicReader;
import nl.peildatum.health.SupervisedThread;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the events of the event store, in its order, byte for byte. A pause delays events and
 * loses none.
 */
public final class Relay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration PAGE_PAUSE = Duration.ofMillis(8);

  private final DataSource source;
  private final RelayedEvents events;
  private final TopicCompleteness completeness = new TopicCompleteness();
  private final TopicReader topicReader;
  private final TopicPublisher copy;
  private final RelayProcessor processor;
  private final WatermarkPublisher watermarks;
  private final CheckpointLog log;
  private final CheckpointPublisher checkpoints;
  private final Producer<byte[], byte[]> producer;
  private final Admin admin;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable SupervisedThread publishing;
  private volatile boolean begun;

  /**
   * @param source the relay's own connections, so that waiting commands cannot starve it; closed
   *     with the relay
   */
  public Relay(DataSource source, RelaySettings settings, LogSettings logSettings) {
    this(source, settings, logSettings, RelayPartWrappers.REAL);
  }

  Relay(DataSource source, RelaySettings settings) {
    this(source, settings, LogSettings.NONE);
  }

  Relay(DataSource source, RelaySettings settings, RelayPartWrappers parts) {
    this(source, settings, LogSettings.NONE, parts);
  }

  Relay(
      DataSource source, RelaySettings settings, LogSettings logSettings, RelayPartWrappers parts) {
    this.source = source;
    var connections = new TrackedConnections(source);
    var store = JdbcClient.create(connections);
    var platform = new JdbcTransactionManager(connections);
    var transactions = new SpringTransactionManager(platform);
    var broker = new RelayKafkaClients(settings.kafka());
    admin = broker.admin();
    producer = broker.producer();
    events = EventStores.forRelaying(connections, transactions, settings.fetchDelay(), PAGE_PAUSE);
    var reader = new StoreReader(store);
    var topics = new RelayTopics(admin, store, settings);
    topicReader = new TopicReader(settings, parts);
    log = new CheckpointLog(store, inOwnTransaction(platform), logSettings.keys());
    checkpoints =
        new CheckpointPublisher(
            log,
            topics,
            topicReader,
            parts.around(producer),
            new Witnesses(logSettings.witnesses(), log.leaves()));
    copy =
        new TopicPublisher(
            new ComparedTopic(
                topics,
                topicReader,
                reader,
                new TopicComparison(store, inOwnTransaction(platform)),
                completeness),
            reader,
            new CloudEvents(settings.source(), settings.partitions()),
            new LeafNumbers(store, inOwnTransaction(platform)),
            parts.around(producer),
            completeness);
    processor =
        new RelayProcessor(
            () ->
                RelayTracker.over(
                    new EventsOnceComplete(events, completeness, this::wakeWatermarks),
                    RelayTokenStore.in(connections, settings),
                    transactions,
                    parts.around(new BatchPublisher(copy, this::wakeWatermarks))),
            connections::closeConnectionsOfEndedThreads);
    watermarks =
        new WatermarkPublisher(
            processor,
            copy,
            new SettledMomentQuery(store),
            events,
            new StoreHeads(reader),
            checkpoints,
            settings.partitions(),
            this::reportRecovery);
  }

  /** Logs that watermarks are published again after a failure. */
  private void reportRecovery() {
    var thread = publishing;
    if (thread != null && thread.succeeded()) {
      LOG.info("watermarks are drawn again");
    }
  }

  private static TransactionOperations inOwnTransaction(PlatformTransactionManager platform) {
    var template = new TransactionTemplate(platform);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }

  private void wakeWatermarks() {
    watermarks.wake();
  }

  /**
   * Makes the relay read new events immediately; to be called after each commit of this process.
   */
  public void wake() {
    events.wake();
  }

  /**
   * Begins to publish.
   *
   * @throws UnusableLogKey when the last checkpoint was signed by none of this node's keys; nothing
   *     is begun
   */
  public void start() {
    log.requireContinuity();
    lock.lock();
    try {
      if (publishing == null) {
        processor.start();
        publishing = new SupervisedThread("watermarks", watermarks, Relay::report);
        publishing.start();
        begun = true;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Stops publishing events and watermarks until the relay is started again. */
  public void pause() {
    lock.lock();
    try {
      if (publishing != null) {
        publishing.stopByInterrupt();
        publishing = null;
        processor.shutDown();
        copy.forget();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void report(Throwable failed, long unreported) {
    LOG.warn(
        "No watermark now, another try follows: {} ({} like it were not logged)",
        failed,
        unreported);
    LOG.debug("no watermark", failed);
  }

  public boolean isRunning() {
    return publishing != null;
  }

  /** Returns the state of the relay from memory, without waiting. */
  public RelayHealth health() {
    var watermarksThread = publishing;
    return new RelayHealth(
        begun,
        watermarksThread == null ? null : watermarksThread.health(),
        processor.health(),
        atWork(),
        processor.waitsForClaim(),
        topicReader.progress(),
        topicReader.foreign(),
        watermarks.needed(),
        checkpoints.fault(),
        watermarks.sinceLast());
  }

  /** Whether this node holds the claim, the topic was complete, and the last batch succeeded. */
  public boolean atWork() {
    return processor.atWork() && completeness.isComplete();
  }

  @Override
  public void close() {
    pause();
    checkpoints.close();
    producer.close(CLOSE_TIMEOUT);
    admin.close(CLOSE_TIMEOUT);
    closeConnections();
  }

  private void closeConnections() {
    if (source instanceof Closeable pool) {
      try {
        pool.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
