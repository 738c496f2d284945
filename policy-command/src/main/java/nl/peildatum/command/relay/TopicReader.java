package nl.peildatum.command.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peildatum.decision.Bounds;
import nl.peildatum.json.EventCodec;
import nl.peildatum.json.Head;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads the topics as a reader would, to learn what of each country is on them. */
final class TopicReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration STANDSTILL = Duration.ofSeconds(10);
  private static final long LAST_WATERMARKS = 1_000;

  private final Map<String, Object> kafka;
  private final int partitions;
  private final RelayParts parts;
  private volatile ReadingProgress progress = ReadingProgress.NONE;

  TopicReader(RelaySettings settings, RelayParts parts) {
    this.kafka = new HashMap<>(settings.kafka());
    this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    this.kafka.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    this.kafka.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    this.kafka.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Bounds.PAGE_BYTES);
    this.kafka.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Bounds.MESSAGE_BYTES);
    this.partitions = settings.partitions();
    this.parts = parts;
  }

  /** What the topic of events tells, by country. */
  SortedMap<String, CountryOnTopic> countries() {
    var countries = new TreeMap<String, CountryOnTopic>();
    try (var consumer = consumer()) {
      var all =
          IntStream.range(0, partitions)
              .mapToObj(n -> new TopicPartition(Topics.EVENTS, n))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      progress =
          new ReadingProgress(
              0, sum(consumer.endOffsets(all)) - sum(consumer.beginningOffsets(all)));
      new ToItsEnd(consumer, STANDSTILL)
          .read(
              all,
              found -> {
                take(countries, found);
                progress = progress.andOne();
              });
    } finally {
      progress = ReadingProgress.NONE;
    }
    return countries;
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How far the reading of the events that is under way has come. */
  ReadingProgress progress() {
    return progress;
  }

  /**
   * The latest watermark that was ever said, of whatever topic: UTC, inclusive. The relay speaks of
   * all partitions each time, so it is near the end.
   */
  Optional<Instant> lastWatermark() {
    var latest = new Instant[] {Instant.MIN};
    try (var consumer = consumer()) {
      var part = new TopicPartition(Topics.WATERMARKS, 0);
      var all = List.of(part);
      consumer.assign(all);
      var first = consumer.beginningOffsets(all).getOrDefault(part, 0L);
      var end = consumer.endOffsets(all).getOrDefault(part, 0L);
      consumer.seek(part, Math.max(first, end - LAST_WATERMARKS - partitions));
      new ToItsEnd(consumer, STANDSTILL)
          .read(
              all,
              found ->
                  WatermarkRecord.instantIn(found.value())
                      .filter(latest[0]::isBefore)
                      .ifPresent(later -> latest[0] = later));
    }
    return Optional.of(latest[0]).filter(Instant.MIN::isBefore);
  }

  private Consumer<byte[], byte[]> consumer() {
    return parts.around(
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /** What is no sealed event of a country tells of none, as for every reader. */
  private static void take(
      Map<String, CountryOnTopic> countries, ConsumerRecord<byte[], byte[]> found) {
    if (found.value() != null && isSealed(found.value())) {
      var event = JSON.readTree(found.value());
      var country = event.path("country").asString("");
      if (country.matches("[A-Z]{2}")) {
        var head = new Head(event.path("sequence").asLong(), event.path("hash").asString(""));
        countries.merge(country, CountryOnTopic.NOTHING.and(head), (known, one) -> known.and(head));
      }
    }
  }

  private static boolean isSealed(byte[] payload) {
    try {
      return EventCodec.isSealed(payload);
    } catch (RuntimeException unreadable) {
      return false;
    }
  }
}
