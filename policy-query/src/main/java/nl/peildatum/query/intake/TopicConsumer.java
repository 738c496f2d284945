package nl.peildatum.query.intake;

import java.util.Map;
import nl.peildatum.decision.SizeLimits;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Opens a consumer without a group: this node stores its own positions and reads every partition
 * itself.
 */
public final class TopicConsumer {
  private TopicConsumer() {}

  public static KafkaConsumer<byte[], byte[]> open(IntakeSettings settings) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            500,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            SizeLimits.PAGE_BYTES,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            SizeLimits.MESSAGE_BYTES,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1_000,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            10_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
