package nl.peildatum.query.parts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.intake.IntakeSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Stands where the command side's relay stands, to try the way in. */
public final class Relay implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final IntakeSettings settings;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<RecordedEvent> store = new ArrayList<>();

  /** With two topics of its own. */
  public Relay(Broker broker) {
    this(broker, numbered(broker.address(), NUMBER.incrementAndGet()));
  }

  public Relay(Broker broker, IntakeSettings settings) {
    this.settings = settings;
    admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.address(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    createTopics();
  }

  private static IntakeSettings numbered(String address, int number) {
    return new IntakeSettings(
        address, "events-" + number, "watermarks-" + number, "checkpoints-" + number);
  }

  public IntakeSettings settings() {
    return settings;
  }

  private void createTopics() {
    var topics =
        List.of(
            new NewTopic(settings.eventsTopic(), 1, (short) 1),
            new NewTopic(settings.watermarksTopic(), 1, (short) 1)
                .configs(Map.of("cleanup.policy", "compact")));
    Broken.unless(() -> admin.createTopics(topics).all().get());
  }

  /** The events are gone and the topic is made anew; what the store holds is forgotten too. */
  public void startTopicAnew() {
    Broken.unless(() -> admin.deleteTopics(List.of(settings.eventsTopic())).all().get());
    var topic = new NewTopic(settings.eventsTopic(), 1, (short) 1);
    Broken.retry(() -> admin.createTopics(List.of(topic)).all().get());
    store.clear();
  }

  /** The topic that the signed checkpoints go to. */
  public void createCheckpoints() {
    var topic = new NewTopic(settings.checkpointsTopic(), 1, (short) 1);
    Broken.retry(() -> admin.createTopics(List.of(topic)).all().get());
  }

  public void deleteCheckpoints() {
    Broken.unless(() -> admin.deleteTopics(List.of(settings.checkpointsTopic())).all().get());
  }

  public void deleteTopics() {
    var names = List.of(settings.eventsTopic(), settings.watermarksTopic());
    Broken.unless(() -> admin.deleteTopics(names).all().get());
  }

  /** In the store, but not on the topic. */
  public void store(List<RecordedEvent> events) {
    store.addAll(events);
  }

  public void publish(List<RecordedEvent> events) {
    for (var event : events) {
      if (!store.contains(event)) {
        store.add(event);
      }
      send(event.envelope().country().value(), EventCodec.write(event));
    }
  }

  public void send(String country, byte[] payload) {
    send(settings.eventsTopic(), country, payload);
  }

  private void send(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
  }

  /** Whatever anybody may write. */
  public void send(ProducerRecord<byte[], byte[]> message) {
    Broken.unless(() -> producer.send(message).get(2, TimeUnit.MINUTES));
  }

  /** Says that everything recorded up to this instant was published. */
  public void watermark(String instant) {
    watermark("0", instant);
  }

  /** Says of a partition, there or not, what is true of the topic's only one. */
  public void watermark(String partition, String instant) {
    send(settings.watermarksTopic(), partition, watermarkOf(partition, instant));
  }

  private byte[] watermarkOf(String partition, String instant) {
    var upTo = Instant.parse(instant);
    var heads = new TreeMap<String, RecordedEvent>();
    store.stream()
        .filter(event -> !event.envelope().recordedAt().isAfter(upTo))
        .sorted(Comparator.comparingLong(RecordedEvent::sequence)) // it may be stored out of order
        .forEach(event -> heads.put(event.envelope().country().value(), event));
    var count = heads.values().stream().mapToLong(RecordedEvent::sequence).sum();
    return """
    {"partition":%s,"watermark":"%s","count":%d,"heads":"%s","topicId":"%s"}\
    """
        .formatted(partition, instant, count, digest(heads), topicId())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(Map<String, RecordedEvent> heads) {
    var lines = new StringBuilder();
    heads.forEach(
        (country, head) ->
            lines.append(country + " " + head.sequence() + " " + head.envelope().hash() + "\n"));
    return Broken.unless(
        () -> {
          var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
          return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        });
  }

  private String topicId() {
    var name = settings.eventsTopic();
    var described =
        Broken.retry(() -> admin.describeTopics(List.of(name)).allTopicNames().get()).get(name);
    return described == null ? "" : described.topicId().toString();
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
