package nl.peildatum.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peildatum.decision.SizeLimits;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Finds, creates and configures topics at the broker. */
public final class TopicAdmin {
  /** The settings of a topic whose messages are never deleted. */
  public static final Map<String, String> KEPT_FOR_EVER =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG,
          "-1",
          TopicConfig.RETENTION_BYTES_CONFIG,
          "-1",
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_DELETE,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
          Integer.toString(SizeLimits.MESSAGE_BYTES));

  private final Admin admin;

  public TopicAdmin(Admin admin) {
    this.admin = admin;
  }

  /** A topic as the broker has it now. */
  public record Found(String id, int partitions) {}

  public Optional<Found> find(String topic) {
    var described = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
    try {
      return Optional.ofNullable(described)
          .map(BrokerReply::await)
          .map(it -> new Found(it.topicId().toString(), it.partitions().size()));
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.empty();
    }
  }

  public Found create(NewTopic wanted) {
    var created = admin.createTopics(List.of(wanted));
    return new Found(
        BrokerReply.await(created.topicId(wanted.name())).toString(), wanted.numPartitions());
  }

  /** Raises the settings of a topic that are below these values. */
  public void raise(String topic, Map<String, Long> atLeast) {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var configs =
        BrokerReply.await(admin.describeConfigs(List.of(resource)).all())
            .values()
            .iterator()
            .next();
    var higher =
        atLeast.entrySet().stream()
            .filter(it -> Long.parseLong(configs.get(it.getKey()).value()) < it.getValue())
            .map(it -> new ConfigEntry(it.getKey(), it.getValue().toString()))
            .map(it -> new AlterConfigOp(it, AlterConfigOp.OpType.SET))
            .toList();
    if (!higher.isEmpty()) {
      BrokerReply.await(admin.incrementalAlterConfigs(Map.of(resource, higher)).all());
    }
  }

  /** The offsets that the broker has of each of these partitions now. */
  public Map<TopicPartition, OffsetRange> offsets(Collection<TopicPartition> partitions) {
    var first = list(partitions, OffsetSpec.earliest());
    var end = list(partitions, OffsetSpec.latest());
    var ranges = new HashMap<TopicPartition, OffsetRange>();
    partitions.forEach(it -> ranges.put(it, new OffsetRange(offset(first, it), offset(end, it))));
    return ranges;
  }

  private ListOffsetsResult list(Collection<TopicPartition> partitions, OffsetSpec spec) {
    return admin.listOffsets(
        partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec)));
  }

  private static long offset(ListOffsetsResult found, TopicPartition partition) {
    return BrokerReply.await(found.partitionResult(partition)).offset();
  }
}
