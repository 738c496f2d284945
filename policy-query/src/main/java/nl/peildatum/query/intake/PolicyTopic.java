package nl.peildatum.query.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The two topics as the broker has them now.
 *
 * @param id of the topic with the events: a topic that was created anew has another id
 */
record PolicyTopic(String id, List<TopicPartition> events, List<TopicPartition> watermarks) {

  /** Asks the broker for both topics; fails while the broker or one of the topics is not there. */
  static PolicyTopic find(IntakeSettings settings) {
    try (var admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                2_000))) {
      var names = List.of(settings.eventsTopic(), settings.watermarksTopic());
      var found = admin.describeTopics(names).allTopicNames().get();
      var events = found.get(settings.eventsTopic());
      var watermarks = found.get(settings.watermarksTopic());
      if (events == null || watermarks == null) {
        throw new UnknownTopicOrPartitionException(names.toString());
      }
      return new PolicyTopic(
          events.topicId().toString(),
          partitions(events.name(), events.partitions().size()),
          partitions(watermarks.name(), watermarks.partitions().size()));
    } catch (ExecutionException failed) {
      throw new KafkaException("the topics cannot be described", failed.getCause());
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }

  private static List<TopicPartition> partitions(String topic, int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(number -> new TopicPartition(topic, number))
        .toList();
  }
}
