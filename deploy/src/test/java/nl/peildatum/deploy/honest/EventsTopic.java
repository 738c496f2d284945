package nl.peildatum.deploy.honest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.deploy.fleet.Brokers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The topic of events in the hands of somebody who wipes it, cuts it, or writes on it. */
final class EventsTopic {
  private static final String NAME = "policy-events";
  private static final TopicPartition ALL = new TopicPartition(NAME, 0);

  private final Map<String, Object> settings;

  EventsTopic(Brokers brokers) {
    settings = Map.of("bootstrap.servers", brokers.address());
  }

  void wipe() throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(settings)) {
      admin.deleteTopics(List.of(NAME)).all().get();
    }
  }

  /** The first half of what it holds is gone; the rest keeps its places. */
  void loseHead() throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(settings)) {
      var half = RecordsToDelete.beforeOffset(end() / 2);
      admin.deleteRecords(Map.of(ALL, half)).all().get();
    }
  }

  long end() {
    try (var consumer = consumer()) {
      return consumer.endOffsets(List.of(ALL)).getOrDefault(ALL, 0L);
    }
  }

  /** What a broker that does not run has of it loses its last messages, at least so many. */
  static void loseTail(Path broker, long end, int messages) throws IOException {
    var folder = broker.resolve(NAME + "-0");
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (file.toString().matches(".*\\.(index|timeindex|snapshot)")) {
          Files.delete(file);
        }
      }
    }
    var segment = folder.resolve("00000000000000000000.log");
    try (var records = FileRecords.open(segment.toFile(), true, 0, false)) {
      var kept = 0;
      for (var batch : records.batches()) {
        if (batch.lastOffset() < end - messages) {
          kept = batch.position() + batch.sizeInBytes();
        }
      }
      assertThat(records.truncateTo(kept)).as("bytes cut from " + segment).isPositive();
    }
  }

  void put(byte @Nullable [] key, byte @Nullable [] value)
      throws InterruptedException, ExecutionException, TimeoutException {
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
      producer.send(new ProducerRecord<>(NAME, 0, key, value)).get(1, TimeUnit.MINUTES);
    }
  }

  void put(String country, byte[] value)
      throws InterruptedException, ExecutionException, TimeoutException {
    put(country.getBytes(UTF_8), value);
  }

  /** What stands under each {@code CC sequence}, the last where there are several. */
  Map<String, String> events() {
    var found = new TreeMap<String, String>();
    for (var value : values()) {
      var envelope = EventCodec.read(value).envelope();
      found.put(envelope.country().value() + " " + envelope.sequence(), new String(value, UTF_8));
    }
    return found;
  }

  private List<byte[]> values() {
    var values = new ArrayList<byte[]>();
    try (var consumer = consumer()) {
      consumer.assign(List.of(ALL));
      consumer.seekToBeginning(List.of(ALL));
      var end = consumer.endOffsets(List.of(ALL)).getOrDefault(ALL, 0L);
      while (consumer.position(ALL) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(each -> values.add(each.value()));
      }
    }
    return values;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
