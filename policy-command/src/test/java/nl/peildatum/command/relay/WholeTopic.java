package nl.peildatum.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.command.topic.WatermarkRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything a topic of one partition holds now. */
final class WholeTopic {
  private static final JsonMapper JSON = new JsonMapper();

  private WholeTopic() {}

  static List<ConsumerRecord<byte[], byte[]>> read(String kafka, String topic) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    var bytes = new ByteArrayDeserializer();
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
    }
    return found;
  }

  static List<String> names(String kafka) {
    return read(kafka, RelayTopics.EVENTS).stream().map(r -> header(r, "ce_id")).toList();
  }

  static JsonNode lastWatermark(String kafka) {
    return JSON.readTree(read(kafka, RelayTopics.WATERMARKS).getLast().value());
  }

  /** Those that the relay said, and whatever else has their form, of any instant. */
  static List<WatermarkRecord> watermarks(String kafka) {
    return read(kafka, RelayTopics.WATERMARKS).stream()
        .filter(found -> found.value() != null)
        .map(found -> JSON.readTree(found.value()))
        .filter(json -> json.has("topicId"))
        .map(
            json ->
                new WatermarkRecord(
                    json.path("partition").asInt(),
                    Instant.parse(json.path("watermark").asString()),
                    json.path("count").asLong(),
                    json.path("heads").asString(),
                    json.path("topicId").asString()))
        .toList();
  }

  static String header(ConsumerRecord<byte[], byte[]> found, String name) {
    return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
