package nl.peildatum.query.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.topic.OffsetRange;
import nl.peildatum.topic.PartitionCountChanged;
import nl.peildatum.topic.TopicAdmin;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates and checks the topic of the changes. Its messages are kept for ever, and its number of
 * partitions never changes.
 */
final class ChangesTopic implements AutoCloseable {
  private static final String LARGEST = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

  /**
   * The limit on timestamps ahead of the broker's clock: a change has the instant of its recording,
   * and the store's clock may be ahead.
   */
  private static final String AHEAD = TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG;

  private static final Map<String, Long> AT_LEAST =
      Map.of(LARGEST, (long) SizeLimits.MESSAGE_BYTES, AHEAD, Long.MAX_VALUE);
  private static final Duration CLOSING = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 20;
  private static final long BETWEEN_ATTEMPTS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final PublishSettings settings;
  private final Admin client;
  private final TopicAdmin admin;
  private final PublisherAlarms alarms;

  ChangesTopic(PublishSettings settings, Admin client, PublisherAlarms alarms) {
    this.alarms = alarms;
    this.settings = settings;
    this.client = client;
    this.admin = new TopicAdmin(client);
  }

  /** The topic's id at the broker; creates the topic if it is missing. */
  String ensure() {
    var found =
        admin
            .find(settings.topic())
            .or(this::create)
            .orElseThrow(UnknownTopicOrPartitionException::new);
    if (found.partitions() != settings.partitions()) {
      throw new PartitionCountChanged(settings.topic(), settings.partitions(), found.partitions());
    }
    raiseLimits();
    return found.id();
  }

  /**
   * Raises limits of the topic that are too low. A topic created by someone else may refuse
   * messages as large as a change can be, or with a timestamp ahead of the broker's clock. Fails
   * when the cluster does not let this client change the limits.
   */
  private void raiseLimits() {
    try {
      admin.raise(settings.topic(), AT_LEAST);
      alarms.refused(null);
    } catch (RetriableException passing) {
      throw passing;
    } catch (ApiException refused) {
      alarms.refused(
          ("The topic %s must take messages of %d bytes, and of any time, and the cluster does not"
                  + " let this client see to it (%s). Nothing is published on it. Run"
                  + " kafka-configs.sh --bootstrap-server SERVER --alter --entity-type topics"
                  + " --entity-name %s --add-config %s=%d,%s=%d.")
              .formatted(
                  settings.topic(),
                  SizeLimits.MESSAGE_BYTES,
                  refused.getMessage(),
                  settings.topic(),
                  LARGEST,
                  SizeLimits.MESSAGE_BYTES,
                  AHEAD,
                  Long.MAX_VALUE));
      throw refused;
    }
  }

  private Optional<TopicAdmin.Found> create() {
    var configs = new HashMap<>(TopicAdmin.KEPT_FOR_EVER);
    configs.put(AHEAD, Long.toString(Long.MAX_VALUE));
    try {
      admin.create(
          new NewTopic(settings.topic(), settings.partitions(), settings.replication())
              .configs(configs));
    } catch (TopicExistsException e) {
      // another node created it first
    }
    return findSoon();
  }

  /**
   * The topic that was just created, looked for repeatedly, because some parts of the broker may
   * know it only later.
   */
  private Optional<TopicAdmin.Found> findSoon() {
    var found = admin.find(settings.topic());
    for (var attempt = 1; attempt < ATTEMPTS && found.isEmpty(); attempt++) {
      LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
      found = admin.find(settings.topic());
    }
    return found;
  }

  /** The offsets that the broker has of a partition now. */
  OffsetRange offsets(TopicPartition partition) {
    return admin.offsets(List.of(partition)).values().iterator().next();
  }

  /** The open transactions of a partition. */
  OpenTransactions openTransactions(TopicPartition partition) {
    return new OpenTransactions(client, partition, settings.transactionalId(partition.partition()));
  }

  @Override
  public void close() {
    client.close(CLOSING);
  }
}
