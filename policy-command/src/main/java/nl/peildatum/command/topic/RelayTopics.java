package nl.peildatum.command.topic;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Creates the topics of the relay where they are missing, and refuses a changed number of
 * partitions.
 */
public final class RelayTopics {
  public static final String EVENTS = "policy-events";
  public static final String WATERMARKS = "policy-watermarks";
  public static final String CHECKPOINTS = "policy-checkpoints";

  private static final String MAX_MESSAGE_BYTES = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

  /**
   * The settings of the watermarks' topic. The broker adds the time of writing to each message, so
   * that a reader need not trust the writer's clock.
   */
  private static final Map<String, String> WATERMARK_SETTINGS =
      Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime");

  private static final String TOO_SMALL =
      ("The topic %s must take messages of %d bytes. Run kafka-configs.sh --bootstrap-server SERVER"
              + " --alter --entity-type topics --entity-name %s --add-config %s=%d, or let this"
              + " client describe and alter it.")
          .formatted(
              EVENTS,
              SizeLimits.MESSAGE_BYTES,
              EVENTS,
              MAX_MESSAGE_BYTES,
              SizeLimits.MESSAGE_BYTES);

  private final TopicAdmin admin;
  private final JdbcClient store;
  private final int partitions;
  private final short replication;

  public RelayTopics(Admin admin, JdbcClient store, RelaySettings settings) {
    this.admin = new TopicAdmin(admin);
    this.store = store;
    this.partitions = settings.partitions();
    this.replication = settings.replication();
  }

  /**
   * Creates the topics when they are missing; returns the broker's id of the topic of events.
   *
   * @param known the id that was returned before; its settings are not checked again
   */
  public String ensure(String known) {
    var events =
        admin.find(EVENTS).orElseGet(() -> create(EVENTS, partitions, TopicAdmin.KEPT_FOR_EVER));
    if (!events.id().equals(known)) {
      raiseMessageLimit();
      if (admin.find(WATERMARKS).isEmpty()) {
        create(WATERMARKS, 1, WATERMARK_SETTINGS);
      }
      requirePartitionCount(events.partitions(), countAtCreation(events.partitions()));
    }
    requirePartitionCount(events.partitions(), partitions);
    return events.id();
  }

  /** Creates the topic of checkpoints when it is missing. */
  public void ensureCheckpoints() {
    if (admin.find(CHECKPOINTS).isEmpty()) {
      create(CHECKPOINTS, 1, TopicAdmin.KEPT_FOR_EVER);
    }
  }

  /** Returns the offsets of each partition of the topic of events, as the broker has them now. */
  public Map<TopicPartition, OffsetRange> offsets() {
    return admin.offsets(
        IntStream.range(0, partitions).mapToObj(n -> new TopicPartition(EVENTS, n)).toList());
  }

  private static void requirePartitionCount(int found, int expected) {
    if (found != expected) {
      throw new PartitionCountChanged(EVENTS, expected, found);
    }
  }

  /** Stores the number of partitions if none is stored yet; returns the stored one. */
  private int countAtCreation(int found) {
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
  private void raiseMessageLimit() {
    run(
        () -> {
          admin.raise(EVENTS, Map.of(MAX_MESSAGE_BYTES, (long) SizeLimits.MESSAGE_BYTES));
          return EVENTS;
        },
        "topic-limit",
        TOO_SMALL);
  }

  /**
   * Runs a request to the cluster. A refusal may last until an operator changes the cluster's
   * settings, so it becomes {@link OperatorNeeded}.
   *
   * @param remedy a sentence with the requirement, and one with the command that meets it
   */
  private static <T> T run(Supplier<T> request, String code, String remedy) {
    try {
      return request.get();
    } catch (RetriableException | TopicExistsException passing) {
      throw passing;
    } catch (ApiException refused) {
      throw new OperatorNeeded(
          code,
          "%s The cluster refuses this client: %s. Nothing is published; it is tried again every second."
              .formatted(remedy, refused.getMessage()));
    }
  }

  private TopicAdmin.Found create(String topic, int count, Map<String, String> configs) {
    var wanted = new NewTopic(topic, count, replication).configs(configs);
    var settings =
        new TreeMap<>(configs)
            .entrySet().stream()
                .map(each -> " --config " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    return run(
        () -> admin.create(wanted),
        "topic-missing",
        ("There must be a topic %s. Run kafka-topics.sh --bootstrap-server SERVER --create --topic"
                + " %s --partitions %d --replication-factor %d%s, or let this client do it.")
            .formatted(topic, topic, count, replication, settings));
  }
}
