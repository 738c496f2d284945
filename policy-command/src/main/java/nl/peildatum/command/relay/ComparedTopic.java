package nl.peildatum.command.relay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.topic.CountryEventsOnTopic;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.Publication;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.command.topic.StoreReader;
import nl.peildatum.command.topic.TopicReader;
import nl.peildatum.topic.OffsetRange;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the topic, compared with the store. Used under the lock of {@link TopicPublisher}.
 */
final class ComparedTopic {
  private static final Logger LOG = LoggerFactory.getLogger(ComparedTopic.class);
  private static final String NO_TOPIC = "";
  private static final long CHECK_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RelayTopics topics;
  private final TopicReader reader;
  private final StoreReader store;
  private final StoreTopicComparator storeAgainstTopic;
  private final TopicComparison comparison;
  private final TopicCompleteness completeness;

  /**
   * By country, the sequence of the last event on the topic without a gap before it, and without
   * one before it that lacks its number in the log.
   */
  private final Map<String, Long> published = new HashMap<>();

  private final Map<TopicPartition, OffsetRange> knownOffsets = new HashMap<>();
  private SortedMap<String, CountryEventsOnTopic> countriesOnTopic = new TreeMap<>();
  private @Nullable Instant lastWatermark;
  private ComparisonResult result = ComparisonResult.UNKNOWN;
  private String topicId = NO_TOPIC;
  private long checkedAt;
  private int readings;

  ComparedTopic(
      RelayTopics topics,
      TopicReader reader,
      StoreReader store,
      TopicComparison comparison,
      TopicCompleteness completeness) {
    this.topics = topics;
    this.reader = reader;
    this.store = store;
    this.storeAgainstTopic = new StoreTopicComparator(store);
    this.comparison = comparison;
    this.completeness = completeness;
  }

  /** Returns the id, at the broker, of the topic that was compared last. */
  String topicId() {
    return topicId;
  }

  /** Returns how often the whole topic was read. */
  int readings() {
    return readings;
  }

  /**
   * Reads the topic if it or the store was replaced, or if the topic holds other messages than this
   * node knows, and compares it with the store. Returns false when nothing had to be compared.
   *
   * @throws StoreBehindTopic when the store has lost events
   * @throws OperatorNeeded when an operator must change something first
   */
  boolean compareIfChanged() {
    var currentId = topics.ensure(topicId);
    if (!currentId.equals(topicId) || hasOtherOffsets() || !comparison.result().compared()) {
      read(currentId);
    }
    if (result.isClean()) {
      return false;
    }
    compare(currentId);
    return true;
  }

  private void read(String currentId) {
    forget();
    lastWatermark =
        reader.lastWatermark(currentId, comparison.latestCredibleWatermark()).orElse(null);
    knownOffsets.clear();
    knownOffsets.putAll(topics.offsets());
    countriesOnTopic = reader.countries(store);
    published.clear();
    countriesOnTopic.forEach(
        (country, onTopic) -> published.put(country, onTopic.numbered().sequence()));
    topicId = currentId;
    readings++;
  }

  /**
   * Compares the topic as read with the store. The topic was read before the store, so the store
   * already had every event on it. If the store was changed by hand since, the topic is read again,
   * because the events that were read are not kept.
   */
  private void compare(String currentId) {
    var incarnation = comparison.incarnation();
    var previous = result;
    var current = storeAgainstTopic.compare(countriesOnTopic);
    if (previous.compared() && !current.equals(previous)) {
      read(currentId);
      current = storeAgainstTopic.compare(countriesOnTopic);
    }
    if (!comparison.keep(incarnation, current, lastWatermark)) {
      throw new IllegalStateException("the store was replaced while it was compared");
    }
    result = current;
    if (!current.equals(previous)) {
      storeAgainstTopic.alarm(current, countriesOnTopic);
    }
    if (!current.behind().isEmpty()) {
      completeness.set(false);
      throw new StoreBehindTopic(current.behind());
    }
  }

  /**
   * Forgets the state of the topic, because another node may have published to it, or the broker
   * may have lost messages.
   */
  void forget() {
    completeness.set(false);
    topicId = NO_TOPIC;
    result = ComparisonResult.UNKNOWN;
  }

  /**
   * Whether the topic holds other messages than this node knows: it may have lost its end or its
   * beginning, or another producer may have written to it.
   */
  private boolean hasOtherOffsets() {
    var moment = System.nanoTime();
    if (moment - checkedAt < CHECK_INTERVAL_NANOS) {
      return false;
    }
    checkedAt = moment;
    var now = topics.offsets();
    if (now.equals(knownOffsets)) {
      return false;
    }
    LOG.warn("the topic holds {} and not {}: it is compared again", now, knownOffsets);
    return true;
  }

  /** Returns the countries about which nothing is published. */
  Set<String> forked() {
    return result.forked().keySet();
  }

  /** Whether events of a country may be published: nothing is published about a forked country. */
  boolean mayBePublished(String country) {
    return !result.forked().containsKey(country);
  }

  /**
   * Returns the sequence of a country's last event without a gap before it; 0 when there is none.
   */
  long headOf(String country) {
    return published.getOrDefault(country, 0L);
  }

  /** Adds a message that the broker has acknowledged. */
  void addMessage(RecordMetadata sent) {
    knownOffsets.computeIfPresent(
        new TopicPartition(sent.topic(), sent.partition()),
        (part, range) -> range.through(sent.offset()));
  }

  /** Adds an event that the broker has acknowledged. */
  void addEvent(Publication event) {
    published.merge(event.country(), event.sequence(), Math::max);
  }
}
