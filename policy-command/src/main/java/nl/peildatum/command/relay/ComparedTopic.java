package nl.peildatum.command.relay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

/** What is on the topic, compared with the store. Used under the lock of {@link TopicCopy}. */
final class ComparedTopic {
  private static final Logger LOG = LoggerFactory.getLogger(ComparedTopic.class);
  private static final String NONE = "";
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RelayTopics topics;
  private final TopicReader reader;
  private final StoreReader store;
  private final StoreAgainstTopic against;
  private final TopicComparison comparison;
  private final Completeness completeness;
  private final Map<String, Long> published = new HashMap<>();
  private final Map<TopicPartition, OffsetRange> held = new HashMap<>();
  private SortedMap<String, CountryEventsOnTopic> asRead = new TreeMap<>();
  private @Nullable Instant lastWatermark;
  private ComparisonResult result = ComparisonResult.UNKNOWN;
  private String topicId = NONE;
  private long lookedAt;
  private int readings;

  ComparedTopic(
      RelayTopics topics,
      TopicReader reader,
      StoreReader store,
      TopicComparison comparison,
      Completeness completeness) {
    this.topics = topics;
    this.reader = reader;
    this.store = store;
    this.against = new StoreAgainstTopic(store);
    this.comparison = comparison;
    this.completeness = completeness;
  }

  /** The topic's id at the broker, as last compared. */
  String topicId() {
    return topicId;
  }

  /** How often the whole topic was read. */
  int readings() {
    return readings;
  }

  /**
   * Reads the topic if it or the store was replaced, or if it holds less or something else than
   * before, and compares it with the store; false when nothing had to be compared.
   *
   * @throws StoreBehindTopic when the store has lost events
   * @throws OperatorNeeded when an operator must change something first
   */
  boolean compareIfChanged() {
    var found = topics.ensure(topicId);
    if (!found.equals(topicId) || isNotAsItWas() || !comparison.result().compared()) {
      read(found);
    }
    if (result.isClean()) {
      return false;
    }
    compare(found);
    return true;
  }

  private void read(String found) {
    forget();
    lastWatermark = reader.lastWatermark(found, comparison.latestCredible()).orElse(null);
    held.clear();
    held.putAll(topics.offsets());
    asRead = reader.countries(store);
    published.clear();
    asRead.forEach((country, onTopic) -> published.put(country, onTopic.head().sequence()));
    topicId = found;
    readings++;
  }

  /**
   * Compares the topic as read with the store. The topic was read before the store, so the store
   * already had every event on it. If the store was changed by hand since, the topic is read again,
   * because the events that were read are not kept.
   */
  private void compare(String found) {
    var incarnation = comparison.incarnation();
    var before = result;
    var now = against.compare(asRead);
    if (before.compared() && !now.equals(before)) {
      read(found);
      now = against.compare(asRead);
    }
    if (!comparison.keep(incarnation, now, lastWatermark)) {
      throw new IllegalStateException("the store was replaced while it was compared");
    }
    result = now;
    if (!now.equals(before)) {
      against.alarm(now, asRead);
    }
    if (!now.behind().isEmpty()) {
      completeness.set(false);
      throw new StoreBehindTopic(now.behind());
    }
  }

  /**
   * Forgets what is known of the topic, because another node may have taken over, or the broker may
   * have lost messages.
   */
  void forget() {
    completeness.set(false);
    topicId = NONE;
    result = ComparisonResult.UNKNOWN;
  }

  /**
   * Whether the topic holds other messages than this node knows: it may have lost its end or its
   * beginning, or another producer may have written to it.
   */
  private boolean isNotAsItWas() {
    var moment = System.nanoTime();
    if (moment - lookedAt < BETWEEN_LOOKS_NANOS) {
      return false;
    }
    lookedAt = moment;
    var now = topics.offsets();
    if (now.equals(held)) {
      return false;
    }
    LOG.warn("the topic holds {} and not {}: it is compared again", now, held);
    return true;
  }

  /** Whether events of a country may be published: nothing is published about a forked country. */
  boolean mayBePublished(String country) {
    return !result.forked().containsKey(country);
  }

  /** The sequence of the last event of a country without a gap before it; 0 when there is none. */
  long headOf(String country) {
    return published.getOrDefault(country, 0L);
  }

  /** Records that the broker holds one more message. */
  void holds(RecordMetadata sent) {
    held.computeIfPresent(
        new TopicPartition(sent.topic(), sent.partition()),
        (part, range) -> range.through(sent.offset()));
  }

  /** Records that an event was acknowledged. */
  void published(Publication event) {
    published.merge(event.country(), event.sequence(), Math::max);
  }
}
