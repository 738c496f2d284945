package nl.peildatum.query.publish;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.decision.SizeLimits;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka clients of the publisher, with short timeouts. */
record KafkaPublisherClients(PublishSettings settings) implements PublisherClients {
  private static final int ONE_ANSWER_MILLIS = 3_000;
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int BETWEEN_ATTEMPTS_MILLIS = 500;
  private static final int UNFINISHED_MILLIS = 10_000;

  @Override
  public Admin admin() {
    var all = toBroker();
    all.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return Admin.create(all);
  }

  @Override
  public Producer<byte[], byte[]> producer(int partition) {
    var all = toBroker();
    all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId(partition));
    all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, UNFINISHED_MILLIS);
    all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, SizeLimits.MESSAGE_BYTES);
    all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * SizeLimits.MESSAGE_BYTES);
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public KafkaConsumer<byte[], byte[]> member() {
    var all = toBroker();
    all.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    all.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    all.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) settings.silence().toMillis());
    all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) settings.silence().toMillis() / 4);
    all.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) settings.standstill().toMillis());
    return consumer(all);
  }

  @Override
  public KafkaConsumer<byte[], byte[]> reader() {
    var all = toBroker();
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return consumer(all);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> all) {
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, SizeLimits.PAGE_BYTES);
    all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, SizeLimits.MESSAGE_BYTES);
    all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    all.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> toBroker() {
    var all = new HashMap<String, Object>();
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ONE_ANSWER_MILLIS);
    all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, BETWEEN_ATTEMPTS_MILLIS);
    return all;
  }
}
