package nl.peildatum.command.relay.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.peildatum.command.topic.CloudEvents;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.integrity.CheckWork;
import nl.peildatum.integrity.Damage;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the whole store, then the whole topic, and compares both. */
public final class StoreAndTopicCheck implements CheckWork {
  private final StoreRows rows;
  private final RelaySettings settings;

  /**
   * @param source connections for this check only
   */
  public StoreAndTopicCheck(DataSource source, RelaySettings settings) {
    this.rows = new StoreRows(JdbcClient.create(source));
    this.settings = settings;
  }

  @Override
  public Map<String, Long> run(Consumer<Damage> found) throws InterruptedException {
    var published = rows.published();
    var inStore = new StoreCheck(rows, found).run();
    try (var consumer = consumer()) {
      var events = new CloudEvents(settings.source(), settings.partitions());
      var onTopic =
          new TopicCheck(consumer, rows, events, settings.partitions(), found).run(published);
      return Map.of("events", inStore, "messages", onTopic);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var kafka = new HashMap<>(settings.kafka());
    kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    kafka.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    kafka.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, SizeLimits.PAGE_BYTES);
    kafka.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, SizeLimits.MESSAGE_BYTES);
    return new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
