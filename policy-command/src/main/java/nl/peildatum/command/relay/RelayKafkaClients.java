package nl.peildatum.command.relay;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.decision.SizeLimits;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Creates the Kafka clients of the relay: sends are acknowledged by all replicas, and timeouts are
 * short.
 */
record RelayKafkaClients(Map<String, Object> settings) {
  private static final int REQUEST_TIMEOUT_MILLIS = 3_000;
  private static final int TOTAL_TIMEOUT_MILLIS = 5_000;
  private static final int MAX_RECONNECT_PAUSE_MILLIS = 500;

  Producer<byte[], byte[]> producer() {
    var bytes = new ByteArraySerializer();
    return new KafkaProducer<>(producerSettings(), bytes, bytes);
  }

  Map<String, Object> producerSettings() {
    var all = new HashMap<>(settings);
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, SizeLimits.MESSAGE_BYTES);
    all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * SizeLimits.MESSAGE_BYTES);
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TOTAL_TIMEOUT_MILLIS);
    all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TOTAL_TIMEOUT_MILLIS);
    all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, MAX_RECONNECT_PAUSE_MILLIS);
    return all;
  }

  /**
   * Creates an admin client with the timeouts of the producer, because publishing waits for its
   * requests about topics.
   */
  Admin admin() {
    var all = new HashMap<>(settings);
    all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
    all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TOTAL_TIMEOUT_MILLIS);
    all.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, MAX_RECONNECT_PAUSE_MILLIS);
    return Admin.create(all);
  }
}
