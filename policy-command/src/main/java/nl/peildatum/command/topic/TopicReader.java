package nl.peildatum.command.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import nl.peildatum.codec.TopicForm.Link;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.topic.CountryKey;
import nl.peildatum.topic.PartitionReader;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics as any reader would, to find which events of each country are on them. */
public final class TopicReader {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration STANDSTILL = Duration.ofSeconds(10);
  private static final long LAST_WATERMARKS = 1_000;

  /** A consumer that is closed waits for the fetch that it asked for beyond the end. */
  private static final int FETCH_WAIT_MILLIS = 10;

  private final Map<String, Object> kafka;
  private final int partitions;
  private final RelayParts parts;
  private final ForeignMessages foreign = new ForeignMessages(LOG::error);
  private volatile ReadingProgress progress = ReadingProgress.NONE;

  public TopicReader(RelaySettings settings, RelayParts parts) {
    this.kafka = new HashMap<>(settings.kafka());
    this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    this.kafka.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    this.kafka.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    this.kafka.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
    this.kafka.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, SizeLimits.PAGE_BYTES);
    this.kafka.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, SizeLimits.MESSAGE_BYTES);
    this.partitions = settings.partitions();
    this.parts = parts;
  }

  /**
   * The events on the topic, by country. The topic is read a second time if the store differs.
   *
   * @param store the store, which had every event on the topic, unless it has lost some
   */
  public SortedMap<String, CountryEventsOnTopic> countries(StoreReader store) {
    var countries = new TreeMap<String, CountryEventsOnTopic>();
    var runs = new TopicRuns(store);
    readEvents(
        (country, event) -> {
          countries.merge(
              country,
              CountryEventsOnTopic.NOTHING.and(event.head()),
              (known, _) -> known.and(event.head()));
          runs.take(country, event);
        });
    var unlike = runs.unlikeTheStore();
    if (!unlike.isEmpty()) {
      var differences = new FirstDifferences(store, unlike);
      readEvents((country, event) -> differences.take(country, event.head()));
      countries.replaceAll((country, known) -> known.withOther(differences.of(country)));
    }
    return countries;
  }

  private void readEvents(BiConsumer<String, Link> take) {
    try (var consumer = consumer()) {
      var all =
          IntStream.range(0, partitions)
              .mapToObj(n -> new TopicPartition(RelayTopics.EVENTS, n))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = ends(consumer, all);
      progress = new ReadingProgress(0, sum(ends) - sum(consumer.beginningOffsets(all)));
      new PartitionReader(consumer, STANDSTILL)
          .read(
              all,
              found -> {
                take(found, take);
                progress = progress.andOne();
              });
    } finally {
      progress = ReadingProgress.NONE;
    }
  }

  private Map<TopicPartition, Long> ends(
      Consumer<byte[], byte[]> consumer, List<TopicPartition> all) {
    var ends = consumer.endOffsets(all);
    ends.forEach((part, end) -> foreign.endsAt(part.topic(), part.partition(), end));
    return ends;
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The progress of the present reading of the events. */
  public ReadingProgress progress() {
    return progress;
  }

  /** The messages on both topics that are not the relay's. */
  public ForeignMessages foreign() {
    return foreign;
  }

  /**
   * The latest watermark ever published, about any topic: UTC, inclusive. The relay publishes
   * watermarks of all partitions each time, so the latest is near the end.
   *
   * @param topicId the id of the present topic of events
   * @param limit UTC, inclusive: how far ahead a watermark may be
   * @throws OperatorNeeded when the last watermark is further ahead
   */
  public Optional<Instant> lastWatermark(String topicId, Instant limit) {
    var last = new LastWatermark(topicId, partitions, limit, foreign);
    try (var consumer = consumer()) {
      var part = new TopicPartition(RelayTopics.WATERMARKS, 0);
      var all = List.of(part);
      consumer.assign(all);
      var first = consumer.beginningOffsets(all).getOrDefault(part, 0L);
      var end = ends(consumer, all).getOrDefault(part, 0L);
      consumer.seek(part, Math.max(first, end - LAST_WATERMARKS - partitions));
      new PartitionReader(consumer, STANDSTILL).read(all, last::read);
    }
    return last.found();
  }

  private Consumer<byte[], byte[]> consumer() {
    return parts.around(
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /**
   * Takes a message; one that is not an event of the country that its key names is skipped, as by
   * every reader.
   */
  private void take(ConsumerRecord<byte[], byte[]> found, BiConsumer<String, Link> take) {
    try {
      var country = CountryKey.read(found, partitions);
      take.accept(country.value(), TopicForm.link(country, found.value()));
    } catch (ForeignMessage not) {
      foreign.skipped(found.topic(), found.partition(), found.offset(), not.why());
    }
  }
}
