package nl.peildatum.query.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.decision.Bounds;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topic of the changes: created once, kept for ever, never with another number of partitions.
 */
final class ChangesTopic implements AutoCloseable {
  private static final String LARGEST = "max.message.bytes";

  /**
   * The limit on timestamps ahead of the broker's clock: a change has the instant of its recording,
   * and the store's clock may be ahead.
   */
  private static final String AHEAD = "message.timestamp.after.max.ms";

  private static final Map<String, Long> AT_LEAST =
      Map.of(LARGEST, (long) Bounds.MESSAGE_BYTES, AHEAD, Long.MAX_VALUE);
  private static final Map<String, String> KEPT_FOR_EVER =
      Map.of(
          "retention.ms",
          "-1",
          "retention.bytes",
          "-1",
          "cleanup.policy",
          "delete",
          LARGEST,
          Integer.toString(Bounds.MESSAGE_BYTES),
          AHEAD,
          Long.toString(Long.MAX_VALUE));
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final int LOOKS = 20;
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final PublishSettings settings;
  private final Admin admin;
  private final PublisherAlarms alarms;

  ChangesTopic(PublishSettings settings, Admin admin, PublisherAlarms alarms) {
    this.alarms = alarms;
    this.settings = settings;
    this.admin = admin;
  }

  /** A topic as the broker has it now. */
  private record Found(String id, int partitions) {}

  /** The topic's id at the broker; creates the topic if it is missing. */
  String ensure() {
    var found = find().or(this::create).orElseThrow(UnknownTopicOrPartitionException::new);
    if (found.partitions() != settings.partitions()) {
      throw new PartitionCountChanged(settings.topic(), settings.partitions(), found.partitions());
    }
    takeTheLargest();
    return found.id();
  }

  /**
   * Raises limits of the topic that are too low. A topic created by someone else may refuse
   * messages as large as a change can be, or with a timestamp ahead of the broker's clock. Fails
   * when the cluster does not let this client change the limits.
   */
  private void takeTheLargest() {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
    try {
      raise(topic);
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
                  Bounds.MESSAGE_BYTES,
                  refused.getMessage(),
                  settings.topic(),
                  LARGEST,
                  Bounds.MESSAGE_BYTES,
                  AHEAD,
                  Long.MAX_VALUE));
      throw refused;
    }
  }

  private void raise(ConfigResource topic) {
    var configs =
        Acknowledged.value(admin.describeConfigs(List.of(topic)).all()).values().iterator().next();
    var higher =
        AT_LEAST.entrySet().stream()
            .filter(it -> Long.parseLong(configs.get(it.getKey()).value()) < it.getValue())
            .map(it -> new ConfigEntry(it.getKey(), it.getValue().toString()))
            .map(it -> new AlterConfigOp(it, AlterConfigOp.OpType.SET))
            .toList();
    if (!higher.isEmpty()) {
      Acknowledged.value(admin.incrementalAlterConfigs(Map.of(topic, higher)).all());
    }
  }

  private Optional<Found> find() {
    var described =
        admin.describeTopics(List.of(settings.topic())).topicNameValues().get(settings.topic());
    try {
      return Optional.ofNullable(described)
          .map(Acknowledged::value)
          .map(topic -> new Found(topic.topicId().toString(), topic.partitions().size()));
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.empty();
    }
  }

  private Optional<Found> create() {
    var wanted =
        new NewTopic(settings.topic(), settings.partitions(), settings.replication())
            .configs(KEPT_FOR_EVER);
    try {
      Acknowledged.value(admin.createTopics(List.of(wanted)).all());
    } catch (TopicExistsException e) {
      // another node created it first
    }
    return findSoon();
  }

  /**
   * The topic that was just created, looked for repeatedly: not every part of the broker knows it
   * at once.
   */
  private Optional<Found> findSoon() {
    var found = find();
    for (var looks = 1; looks < LOOKS && found.isEmpty(); looks++) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      found = find();
    }
    return found;
  }

  /** The offsets that the broker has of a partition now. */
  Extent extent(TopicPartition partition) {
    var first = admin.listOffsets(Map.of(partition, OffsetSpec.earliest()));
    var end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()));
    return new Extent(offset(first, partition), offset(end, partition));
  }

  OpenTransactions openTransactions(TopicPartition partition) {
    return new OpenTransactions(admin, partition, settings.transactionalId(partition.partition()));
  }

  private static long offset(ListOffsetsResult found, TopicPartition partition) {
    return Acknowledged.value(found.partitionResult(partition)).offset();
  }

  @Override
  public void close() {
    admin.close(LAST_WORDS);
  }
}
