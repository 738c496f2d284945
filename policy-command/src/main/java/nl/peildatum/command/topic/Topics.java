package nl.peildatum.command.topic;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two topics of the relay: created once, kept for ever, never with another number of
 * partitions.
 */
public final class Topics {
  public static final String EVENTS = "policy-events";
  public static final String WATERMARKS = "policy-watermarks";

  private static final String LARGEST = "max.message.bytes";
  private static final Map<String, String> KEPT_FOR_EVER =
      Map.of(
          "retention.ms",
          "-1",
          "retention.bytes",
          "-1",
          "cleanup.policy",
          "delete",
          LARGEST,
          Integer.toString(Bounds.MESSAGE_BYTES));

  /**
   * The settings of the watermarks' topic. The broker stamps the time of writing on each message,
   * so that a reader need not believe the writer.
   */
  private static final Map<String, String> ONLY_THE_LAST =
      Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime");

  private static final String TOO_SMALL =
      ("The topic %s must take messages of %d bytes. Run kafka-configs.sh --bootstrap-server SERVER"
              + " --alter --entity-type topics --entity-name %s --add-config %s=%d, or let this"
              + " client describe and alter it.")
          .formatted(EVENTS, Bounds.MESSAGE_BYTES, EVENTS, LARGEST, Bounds.MESSAGE_BYTES);

  private final Admin admin;
  private final JdbcClient store;
  private final int partitions;
  private final short replication;

  public Topics(Admin admin, JdbcClient store, RelaySettings settings) {
    this.admin = admin;
    this.store = store;
    this.partitions = settings.partitions();
    this.replication = settings.replication();
  }

  int partitions() {
    return partitions;
  }

  public int partitionOf(String country) {
    return partitionOf(country, partitions);
  }

  /** The partition of a country, by Kafka's default partitioner. */
  public static int partitionOf(String country, int partitions) {
    return Utils.toPositive(Utils.murmur2(country.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  /** A topic as the broker has it now. */
  private record Found(String id, int partitions) {}

  /**
   * The id of the topic of events at the broker; creates both topics when they are missing.
   *
   * @param known the id that was checked before
   */
  public String ensure(String known) {
    var events = find(EVENTS).orElseGet(() -> create(EVENTS, partitions, KEPT_FOR_EVER));
    if (!events.id().equals(known)) {
      takeWhatTheStoreTakes();
      if (find(WATERMARKS).isEmpty()) {
        create(WATERMARKS, 1, ONLY_THE_LAST);
      }
      refuseAnotherCount(events.partitions(), fixedAtCreation(events.partitions()));
    }
    refuseAnotherCount(events.partitions(), partitions);
    return events.id();
  }

  /** The offsets that the broker has of each partition of the topic of events now. */
  public Map<Integer, Extent> extents() {
    var first = offsets(OffsetSpec.earliest());
    var end = offsets(OffsetSpec.latest());
    var extents = new HashMap<Integer, Extent>();
    for (int partition = 0; partition < partitions; partition++) {
      extents.put(partition, new Extent(offset(first, partition), offset(end, partition)));
    }
    return extents;
  }

  private ListOffsetsResult offsets(OffsetSpec spec) {
    var wanted = new HashMap<TopicPartition, OffsetSpec>();
    for (int partition = 0; partition < partitions; partition++) {
      wanted.put(new TopicPartition(EVENTS, partition), spec);
    }
    return admin.listOffsets(wanted);
  }

  private static long offset(ListOffsetsResult found, int partition) {
    return Acknowledged.value(found.partitionResult(new TopicPartition(EVENTS, partition)))
        .offset();
  }

  private static void refuseAnotherCount(int found, int expected) {
    if (found != expected) {
      throw new PartitionCountChanged(EVENTS, expected, found);
    }
  }

  private int fixedAtCreation(int found) {
    store
        .sql("insert into relay_topic values (:name, :found) on conflict do nothing")
        .param("name", EVENTS)
        .param("found", found)
        .update();
    return store
        .sql("select partitions from relay_topic where name = :name")
        .param("name", EVENTS)
        .query(Integer.class)
        .single();
  }

  /**
   * Raises the topic's limit on message size: a topic created by someone else may refuse messages
   * as large as the store accepts.
   */
  private void takeWhatTheStoreTakes() {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, EVENTS);
    unlessRefused(() -> raise(topic), "topic-limit", TOO_SMALL);
  }

  private @Nullable Void raise(ConfigResource topic) {
    var configs =
        Acknowledged.value(admin.describeConfigs(List.of(topic)).all()).values().iterator().next();
    if (Long.parseLong(configs.get(LARGEST).value()) < Bounds.MESSAGE_BYTES) {
      var enough = new ConfigEntry(LARGEST, Integer.toString(Bounds.MESSAGE_BYTES));
      var change = new AlterConfigOp(enough, AlterConfigOp.OpType.SET);
      Acknowledged.value(admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all());
    }
    return null;
  }

  /**
   * Runs a request to the cluster. A refusal may last for ever, until an operator changes the
   * cluster's settings, so it becomes {@link OperatorNeeded}.
   *
   * @param remedy a sentence with the requirement, and one with the command that meets it
   */
  private static <T extends @Nullable Object> T unlessRefused(
      Supplier<T> asked, String code, String remedy) {
    try {
      return asked.get();
    } catch (RetriableException | TopicExistsException passing) {
      throw passing;
    } catch (ApiException refused) {
      throw new OperatorNeeded(
          code,
          "%s The cluster refuses this client: %s. Nothing is published; it is tried again every second."
              .formatted(remedy, refused.getMessage()));
    }
  }

  private Optional<Found> find(String topic) {
    var described = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
    try {
      return Optional.ofNullable(described)
          .map(Acknowledged::value)
          .map(d -> new Found(d.topicId().toString(), d.partitions().size()));
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.empty();
    }
  }

  private Found create(String topic, int count, Map<String, String> configs) {
    var wanted = new NewTopic(topic, count, replication).configs(configs);
    var settings =
        new TreeMap<>(configs)
            .entrySet().stream()
                .map(each -> " --config " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    return unlessRefused(
        () -> {
          var created = admin.createTopics(List.of(wanted));
          return new Found(Acknowledged.value(created.topicId(topic)).toString(), count);
        },
        "topic-missing",
        ("There must be a topic %s. Run kafka-topics.sh --bootstrap-server SERVER --create --topic"
                + " %s --partitions %d --replication-factor %d%s, or let this client do it.")
            .formatted(topic, topic, count, replication, settings));
  }
}
