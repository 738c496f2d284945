package nl.peildatum.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the whole topic as a reader would, to learn which sequence of each country it holds without
 * a hole.
 */
final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> kafka;
  private final int partitions;

  TopicReader(RelaySettings settings) {
    this.kafka = new HashMap<>(settings.kafka());
    this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.kafka.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    this.kafka.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    this.partitions = settings.partitions();
  }

  Map<String, Long> heads() {
    var heads = new HashMap<String, Long>();
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(kafka, bytes, bytes)) {
      var all = all();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(found -> take(heads, found));
      }
    }
    return heads;
  }

  private List<TopicPartition> all() {
    return IntStream.range(0, partitions)
        .mapToObj(n -> new TopicPartition(Topics.EVENTS, n))
        .toList();
  }

  private static void take(Map<String, Long> heads, ConsumerRecord<byte[], byte[]> found) {
    if (found.key() != null) {
      var country = text(found.key());
      var next = heads.getOrDefault(country, 0L) + 1;
      if (sequence(found).equals(Long.toString(next))) {
        heads.put(country, next);
      }
    }
  }

  /** Of what was not published by a relay, none. */
  private static String sequence(ConsumerRecord<byte[], byte[]> found) {
    var header = found.headers().lastHeader("ce_sequence");
    return header == null || header.value() == null ? "" : text(header.value());
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
