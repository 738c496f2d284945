package nl.peildatum.query.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peildatum.topic.TopicAdmin;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of the events and of the watermarks, as the broker has them now.
 *
 * @param id the broker's id of the topic of the events: a topic created anew has another id
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
      var topics = new TopicAdmin(admin);
      var events = found(topics, settings.eventsTopic());
      var watermarks = found(topics, settings.watermarksTopic());
      return new PolicyTopic(
          events.id(),
          partitions(settings.eventsTopic(), events.partitions()),
          partitions(settings.watermarksTopic(), watermarks.partitions()));
    }
  }

  private static TopicAdmin.Found found(TopicAdmin topics, String name) {
    return topics.find(name).orElseThrow(() -> new UnknownTopicOrPartitionException(name));
  }

  private static List<TopicPartition> partitions(String topic, int count) {
    return IntStream.range(0, count).mapToObj(number -> new TopicPartition(topic, number)).toList();
  }
}
