package nl.peildatum.command.relay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.store.RelayedEvents;
import nl.peildatum.command.store.Settling;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what the event store holds, in its order, byte for byte. It can be paused; nothing is
 * lost by that.
 */
public final class Relay implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final DataSource source;
  private final RelayedEvents events;
  private final RelayProcessor processor;
  private final Watermarks watermarks;
  private final Producer<byte[], byte[]> producer;
  private final Admin admin;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Thread saying;

  /**
   * @param source connections of the relay's own, so that waiting commands cannot starve it; closed
   *     with the relay
   */
  public Relay(DataSource source, RelaySettings settings) {
    this.source = source;
    var store = JdbcClient.create(source);
    var platform = new JdbcTransactionManager(source);
    var transactions = new SpringTransactionManager(platform);
    admin = admin(settings);
    producer = producer(settings);
    events = EventStores.forRelaying(source, transactions, settings.fetchDelay());
    var reader = new StoreReader(store);
    var topics = new Topics(admin, store, settings);
    var copy =
        new TopicCopy(
            topics,
            new TopicReader(settings),
            reader,
            new CloudEvents(settings.source(), topics),
            producer);
    processor = processor(source, transactions, settings, new Publishing(copy, this::published));
    watermarks =
        new Watermarks(
            processor,
            copy,
            new Settling(store, new TransactionTemplate(platform)),
            events,
            new Heads(reader),
            settings.partitions());
  }

  /**
   * Gives up as soon as the producer does: whoever asks about topics holds up what is published.
   */
  private static Admin admin(RelaySettings settings) {
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return Admin.create(properties);
  }

  private static Producer<byte[], byte[]> producer(RelaySettings settings) {
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    properties.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private RelayProcessor processor(
      DataSource source,
      SpringTransactionManager transactions,
      RelaySettings settings,
      Publishing publishing) {
    var tokens =
        JdbcTokenStore.builder()
            .connectionProvider(EventStores.connections(source))
            .schema(tokenTable())
            .contentType(byte[].class)
            .nodeId(settings.node())
            .claimTimeout(settings.claimTimeout())
            .serializer(new PositionSerializer())
            .build();
    return new RelayProcessor(
        TrackingEventProcessor.builder()
            .name(RelayProcessor.NAME)
            .messageSource(events)
            .tokenStore(tokens)
            .transactionManager(transactions)
            .eventHandlerInvoker(publishing)
            .errorHandler(PropagatingErrorHandler.instance())
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andBatchSize(RelayProcessor.BATCH_SIZE)
                    .andTokenClaimInterval(500, TimeUnit.MILLISECONDS)));
  }

  private static TokenSchema tokenTable() {
    return TokenSchema.builder()
        .setTokenTable("relay_token")
        .setProcessorNameColumn("processor_name")
        .setSegmentColumn("segment")
        .setTokenColumn("token")
        .setTokenTypeColumn("token_type")
        .setTimestampColumn("claimed_at")
        .setOwnerColumn("owner")
        .build();
  }

  private void published() {
    watermarks.soon();
  }

  /**
   * To be told after each commit of this process, so that the relay need not wait for its next
   * look.
   */
  public void wake() {
    events.wake();
  }

  public void start() {
    lock.lock();
    try {
      if (saying == null) {
        processor.start();
        saying = Thread.ofPlatform().name("watermarks").daemon().start(watermarks);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Publishes nothing any more until it is started again: no event, no watermark. */
  public void pause() {
    lock.lock();
    try {
      if (saying != null) {
        saying.interrupt();
        saying.join();
        saying = null;
        processor.shutDown();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } finally {
      lock.unlock();
    }
  }

  public boolean isRunning() {
    lock.lock();
    try {
      return saying != null;
    } finally {
      lock.unlock();
    }
  }

  /** The claim is held and the last batch went well. */
  public boolean atWork() {
    return processor.atWork();
  }

  @Override
  public void close() {
    pause();
    events.shutDown();
    producer.close(LAST_WORDS);
    admin.close(LAST_WORDS);
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
