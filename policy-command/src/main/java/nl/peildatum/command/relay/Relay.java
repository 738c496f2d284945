package nl.peildatum.command.relay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.store.RelayedEvents;
import nl.peildatum.command.store.Settling;
import nl.peildatum.command.store.TopicComparison;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what the event store holds, in its order, byte for byte. It can be paused; nothing is
 * lost by that.
 */
public final class Relay implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final DataSource source;
  private final RelayedEvents events;
  private final TopicCopy copy;
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
    var broker = new Broker(settings.kafka());
    admin = broker.admin();
    producer = broker.producer();
    events = EventStores.forRelaying(source, transactions, settings.fetchDelay());
    var reader = new StoreReader(store);
    var topics = new Topics(admin, store, settings);
    copy =
        new TopicCopy(
            topics,
            new TopicReader(settings),
            reader,
            new TopicComparison(store, alone(platform)),
            new CloudEvents(settings.source(), topics),
            producer);
    processor =
        RelayProcessor.over(
            events,
            Positions.in(source, settings),
            transactions,
            new Publishing(copy, this::published));
    watermarks =
        new Watermarks(
            processor, copy, new Settling(store), events, new Heads(reader), settings.partitions());
  }

  private static TransactionOperations alone(PlatformTransactionManager platform) {
    var alone = new TransactionTemplate(platform);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return alone;
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
        copy.forget();
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
