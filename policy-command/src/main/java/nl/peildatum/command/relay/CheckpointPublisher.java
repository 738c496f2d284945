package nl.peildatum.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.log.CheckpointLog;
import nl.peildatum.command.log.SignedCheckpoint;
import nl.peildatum.command.log.Witnesses;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.command.topic.TopicReader;
import nl.peildatum.topic.BrokerReply;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a signed checkpoint of the log at most once a second. A failure is reported and tried
 * again later; watermarks do not wait for it.
 */
final class CheckpointPublisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);
  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final CheckpointLog log;
  private final RelayTopics topics;
  private final TopicReader reader;
  private final Producer<byte[], byte[]> producer;
  private final Witnesses witnesses;
  private long pauseNanos = FIRST_PAUSE_NANOS;
  private long dueAt = System.nanoTime();
  private volatile @Nullable String fault;

  CheckpointPublisher(
      CheckpointLog log,
      RelayTopics topics,
      TopicReader reader,
      Producer<byte[], byte[]> producer,
      Witnesses witnesses) {
    this.log = log;
    this.topics = topics;
    this.reader = reader;
    this.producer = producer;
    this.witnesses = witnesses;
  }

  /** Forgets what was read, because the store or the topic may be another. */
  void forget() {
    log.forget();
    witnesses.forget();
  }

  /**
   * Signs and publishes the checkpoint of this size, unless one was published less than a second
   * ago; the next call then publishes a larger one.
   *
   * @param leaves all leaves below this number are on the topic
   */
  void publishUpTo(long leaves) {
    if (log.signs() && System.nanoTime() - dueAt >= 0) {
      try {
        beginOrGoOn(leaves);
        pauseNanos = FIRST_PAUSE_NANOS;
        fault = null;
      } catch (OperatorNeeded needed) {
        fail("alarm %s %s".formatted(needed.code(), needed.detail()), needed.detail());
      } catch (RuntimeException failed) {
        fail("no checkpoint now, another try follows: " + failed, String.valueOf(failed));
      }
    }
  }

  private void fail(String line, String detail) {
    if (!detail.equals(fault)) {
      LOG.error(line);
    }
    fault = detail;
    log.forget();
    dueAt = System.nanoTime() + pauseNanos;
    pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
  }

  private void beginOrGoOn(long leaves) {
    if (!log.hasBegun()) {
      topics.ensureCheckpoints();
      log.begin(reader.lastCheckpoints(log.origin())).ifPresent(this::publish);
    }
    log.sign(leaves).ifPresent(this::publish);
  }

  private void publish(SignedCheckpoint signed) {
    dueAt = System.nanoTime() + INTERVAL_NANOS;
    send(signed);
    witnesses.ask(signed, this::send);
  }

  private void send(SignedCheckpoint signed) {
    var message =
        new ProducerRecord<>(
            RelayTopics.CHECKPOINTS, 0, log.origin().getBytes(UTF_8), signed.note().bytes());
    log.ifStillLast(signed, () -> BrokerReply.await(producer.send(message)));
  }

  /** Why no checkpoint is signed or sent now, as a sentence; empty while they are. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  @Override
  public void close() {
    witnesses.close();
  }
}
