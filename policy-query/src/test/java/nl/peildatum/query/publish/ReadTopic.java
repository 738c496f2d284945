package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.feed.AnswerChangeJson;
import nl.peildatum.query.feed.Feed;
import nl.peildatum.record.CountryRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The topic as somebody outside sees it: what was committed, in its order. */
final class ReadTopic {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String broker;
  private final String name;

  ReadTopic(PublishSettings settings) {
    this.broker = settings.bootstrapServers();
    this.name = settings.topic();
  }

  /** Everything that follows from a record, in the words of the topic. */
  static List<String> derivedFrom(List<RecordedEvent> events, String through) {
    var record = CountryRecord.empty(events.getFirst().envelope().country());
    for (var event : events) {
      record = record.and(event);
    }
    return Feed.of(record, Instant.parse(through))
        .after(0)
        .map(AnswerChangeJson::data)
        .map(data -> new String(data, UTF_8))
        .toList();
  }

  /** Reads until there are so many, and fails when there are more at that moment. */
  List<ConsumerRecord<byte[], byte[]>> await(int count) {
    return await(count, "read_committed");
  }

  /** The same, of what nobody committed as well. */
  void awaitUncommitted(int count) {
    await(count, "read_uncommitted");
  }

  private List<ConsumerRecord<byte[], byte[]>> await(int count, String isolation) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    var partition = new TopicPartition(name, 0);
    var until = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer = consumer(isolation)) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (found.size() < count && System.nanoTime() < until) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
    }
    assertThat(found).as("changes on " + name).hasSize(count);
    return found;
  }

  /** The same, as text. */
  List<String> awaitData(int count) {
    return await(count).stream().map(record -> new String(record.value(), UTF_8)).toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            broker,
            "isolation.level",
            isolation,
            "allow.auto.create.topics",
            false,
            "auto.offset.reset",
            "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Somebody who has no business here. */
  void strangerSays(String country, long sequence, String time, String data) {
    strangerSends(
        country,
        data.getBytes(UTF_8),
        Map.of(
            "ce_sequence",
            Long.toString(sequence).getBytes(UTF_8),
            "ce_time",
            time.getBytes(UTF_8)));
  }

  void strangerSends(@Nullable String key, byte @Nullable [] data, Map<String, byte[]> headers) {
    var settings = Map.<String, Object>of("bootstrap.servers", broker, "acks", "all");
    try (var stranger =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var message = new ProducerRecord<>(name, 0, key == null ? null : key.getBytes(UTF_8), data);
      headers.forEach(message.headers()::add);
      done(() -> stranger.send(message).get(1, TimeUnit.MINUTES));
    }
  }

  /** Who has not ended what he began. */
  interface Stranger extends AutoCloseable {
    @Override
    void close();
  }

  /** Somebody who has no business here writes a message, and commits it never. */
  Stranger strangerBegins(String country) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", broker, "transactional.id", "stranger", "acks", "all");
    var stranger =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    stranger.initTransactions();
    stranger.beginTransaction();
    var message = new ProducerRecord<>(name, 0, country.getBytes(UTF_8), new byte[0]);
    done(() -> stranger.send(message).get(1, TimeUnit.MINUTES));
    return () -> stranger.close(Duration.ZERO);
  }

  void create(int partitions) {
    byAdmin(
        admin ->
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get());
  }

  /**
   * @param settings as {@code kafka-configs.sh --add-config} takes them
   */
  void configure(String settings) {
    var changes =
        Stream.of(settings.split(",", -1))
            .map(setting -> setting.split("=", 2))
            .map(setting -> new ConfigEntry(setting[0], setting[1]))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
    byAdmin(admin -> admin.incrementalAlterConfigs(Map.of(topic, changes)).all().get());
  }

  void delete() {
    byAdmin(admin -> admin.deleteTopics(List.of(name)).all().get());
  }

  /** Nothing of what was there is there any more. */
  void empty() {
    var all = Map.of(new TopicPartition(name, 0), RecordsToDelete.beforeOffset(-1));
    byAdmin(admin -> admin.deleteRecords(all).all().get());
  }

  private void byAdmin(Deed deed) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      done(() -> deed.with(admin));
    }
  }

  private interface Deed {
    Object with(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
  }

  private interface Waiting {
    Object get() throws ExecutionException, InterruptedException, TimeoutException;
  }

  private static void done(Waiting waiting) {
    try {
      waiting.get();
    } catch (ExecutionException refused) {
      throw new AssertionError(refused.getCause());
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
