package nl.peildatum.command.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import nl.peildatum.codec.TopicForm.Link;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.topic.CountryKey;
import nl.peildatum.topic.LeafIndexHeader;
import nl.peildatum.topic.PartitionReader;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the two topics from their messages alone, to find which events and watermarks are on them.
 */
public final class TopicReader {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration MAX_STANDSTILL = Duration.ofSeconds(10);
  private static final long MESSAGES_FROM_END = 1_000;

  /**
   * Kept short, because closing a consumer waits for the fetch that it sent at the end of a topic.
   */
  private static final int FETCH_WAIT_MILLIS = 10;

  private final Map<String, Object> kafka;
  private final int partitions;
  private final RelayPartWrappers parts;
  private final ForeignMessages foreign = new ForeignMessages(LOG::error);
  private volatile ReadingProgress progress = ReadingProgress.NONE;

  public TopicReader(RelaySettings settings, RelayPartWrappers parts) {
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
   * Returns the events on the topic, by country. The topic is read a second time if the store
   * differs.
   *
   * @param store the store, which had every event on the topic, unless it has lost some
   */
  public SortedMap<String, CountryEventsOnTopic> countries(StoreReader store) {
    var countries = new TreeMap<String, CountryEventsOnTopic>();
    var runs = new DifferingCountries(store);
    readEvents(
        (country, event, hasNumber) -> {
          countries.merge(
              country,
              CountryEventsOnTopic.NOTHING.and(event.head(), hasNumber),
              (known, _) -> known.and(event.head(), hasNumber));
          runs.add(country, event);
        });
    var differing = runs.differingCountries();
    if (!differing.isEmpty()) {
      var differences = new FirstDifferences(store, differing);
      readEvents((country, event, _) -> differences.compare(country, event.head()));
      countries.replaceAll(
          (country, known) -> known.withOther(differences.firstDifference(country)));
    }
    return countries;
  }

  /** Takes the events of the topic as they are read. */
  private interface EventReader {
    void take(String country, Link event, boolean hasNumber);
  }

  private void readEvents(EventReader onEvent) {
    try (var consumer = consumer()) {
      var all =
          IntStream.range(0, partitions)
              .mapToObj(n -> new TopicPartition(RelayTopics.EVENTS, n))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = ends(consumer, all);
      progress = new ReadingProgress(0, sum(ends) - sum(consumer.beginningOffsets(all)));
      new PartitionReader(consumer, MAX_STANDSTILL)
          .read(
              all,
              message -> {
                pass(message, onEvent);
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

  /** Returns the progress of reading the events, while they are being read. */
  public ReadingProgress progress() {
    return progress;
  }

  /** Returns the messages on both topics that are not the relay's. */
  public ForeignMessages foreign() {
    return foreign;
  }

  /**
   * Returns the latest watermark ever published, also about an earlier topic of events: UTC,
   * inclusive. Only the end of the topic is read, because the relay publishes the watermarks of all
   * partitions each time.
   *
   * @param topicId the id of the present topic of events
   * @param limit the latest credible watermark, UTC, inclusive
   * @throws OperatorNeeded when the last watermark is later than the limit
   */
  public Optional<Instant> lastWatermark(String topicId, Instant limit) {
    var last = new LastWatermark(topicId, partitions, limit, foreign);
    try (var consumer = consumer()) {
      var part = new TopicPartition(RelayTopics.WATERMARKS, 0);
      var all = List.of(part);
      consumer.assign(all);
      var first = consumer.beginningOffsets(all).getOrDefault(part, 0L);
      var end = ends(consumer, all).getOrDefault(part, 0L);
      consumer.seek(part, Math.max(first, end - MESSAGES_FROM_END - partitions));
      new PartitionReader(consumer, MAX_STANDSTILL).read(all, last::add);
    }
    return last.latest();
  }

  /** Returns the last messages on the topic of checkpoints that have this key, oldest first. */
  public List<byte[]> lastCheckpoints(String origin) {
    var found = new ArrayList<byte[]>();
    try (var consumer = consumer()) {
      var part = new TopicPartition(RelayTopics.CHECKPOINTS, 0);
      var all = List.of(part);
      consumer.assign(all);
      var first = consumer.beginningOffsets(all).getOrDefault(part, 0L);
      var end = ends(consumer, all).getOrDefault(part, 0L);
      consumer.seek(part, Math.max(first, end - MESSAGES_FROM_END));
      new PartitionReader(consumer, MAX_STANDSTILL)
          .read(
              all,
              message -> {
                if (message.value() != null
                    && Arrays.equals(origin.getBytes(UTF_8), message.key())) {
                  found.add(message.value());
                }
              });
    }
    return found;
  }

  private Consumer<byte[], byte[]> consumer() {
    return parts.around(
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /**
   * Passes on the event of a message; skips a message that is not an event of the country in its
   * key, as every reader does.
   */
  private void pass(ConsumerRecord<byte[], byte[]> message, EventReader onEvent) {
    try {
      var country = CountryKey.read(message, partitions);
      onEvent.take(
          country.value(),
          TopicForm.link(country, message.value()),
          LeafIndexHeader.read(message).isPresent());
    } catch (ForeignMessage foreignMessage) {
      foreign.skipped(message.topic(), message.partition(), message.offset(), foreignMessage.why());
    }
  }
}
