package nl.peildatum.deploy.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded topic")
class EmbeddedKafkaTest {
  private static final TopicPartition EVENTS = new TopicPartition("policy-events", 0);

  @TempDir Path folder;

  @Test
  @DisplayName("is after a restart the same topic with the same events")
  void keepsItsEvents() throws Exception {
    Uuid before;
    try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      publish(kafka, "a fact");
      before = topicId(kafka);
    }
    try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      assertThat(topicId(kafka)).isEqualTo(before);
      assertThat(firstEvent(kafka)).isEqualTo("a fact");
    }
  }

  @Test
  @DisplayName("is the same topic with the same events after its process was killed")
  void killed() throws Exception {
    var before = KilledProcess.after(KafkaOwner.class, folder.resolve("kafka"));
    try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      assertThat(topicId(kafka)).hasToString(before);
      assertThat(firstEvent(kafka)).isEqualTo("a fact");
    }
  }

  @Test
  @DisplayName("keeps events for ever and only the newest watermark")
  void retention() throws Exception {
    try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      assertThat(setting(kafka, "policy-events", "retention.ms")).isEqualTo("-1");
      assertThat(setting(kafka, "policy-watermarks", "cleanup.policy")).isEqualTo("compact");
    }
  }

  static void publish(Part kafka, String event) throws Exception {
    try (var producer =
        new KafkaProducer<>(at(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(EVENTS.topic(), event.getBytes(UTF_8)))
          .get(1, TimeUnit.MINUTES);
    }
  }

  private static String firstEvent(Part kafka) {
    try (var consumer =
        new KafkaConsumer<>(at(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(EVENTS));
      consumer.seekToBeginning(List.of(EVENTS));
      var found = consumer.poll(Duration.ofMinutes(1)).iterator().next();
      return new String(found.value(), UTF_8);
    }
  }

  static Uuid topicId(Part kafka) throws Exception {
    try (var admin = Admin.create(at(kafka))) {
      var found = admin.describeTopics(List.of(EVENTS.topic())).allTopicNames().get();
      return requireNonNull(found.get(EVENTS.topic())).topicId();
    }
  }

  private static String setting(Part kafka, String topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (var admin = Admin.create(at(kafka))) {
      var found = admin.describeConfigs(List.of(resource)).all().get();
      return requireNonNull(found.get(resource)).get(name).value();
    }
  }

  private static Map<String, Object> at(Part kafka) {
    return Map.of("bootstrap.servers", kafka.address());
  }
}
