package nl.peildatum.query.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.codec.NotOurs;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one topic: first the events in the documents, then those after them on the topic. Used by
 * one thread.
 */
final class TopicReading {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReading.class);
  private static final long WATERMARKS = 1_000;
  private static final int MOST_OTHER_TOPICS = 1_000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final IntakeSettings settings;
  private final PolicyTopic topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventDocuments documents;
  private final PolicyView view;
  private final CountryChains chains = new CountryChains();
  private final Watermarks watermarks = new Watermarks();
  private final Map<Integer, Doubt> doubts = new HashMap<>();
  private final EventIntake events;
  private final ForeignMessages foreign;
  private final BelievedWatermarks believed;
  private Map<TopicPartition, Long> endAtStart = new HashMap<>();
  private final Set<String> otherTopics = new HashSet<>();
  private boolean outdated;

  TopicReading(
      IntakeSettings settings,
      PolicyTopic topic,
      KafkaConsumer<byte[], byte[]> consumer,
      EventDocuments documents,
      PolicyView view,
      IntakeParts parts,
      ForeignMessages foreign) {
    this.settings = settings;
    this.topic = topic;
    this.consumer = consumer;
    this.documents = documents;
    this.view = view;
    this.foreign = foreign;
    this.believed = new BelievedWatermarks(foreign, chains::lastRecordedAt);
    this.events =
        new EventIntake(topic.events().size(), chains, watermarks, documents, view, parts, foreign);
  }

  void begin() {
    var known = documents.topicId();
    if (known.filter(topic.id()::equals).isEmpty()) {
      known.ifPresent(
          other -> LOG.warn("the topic is not {} any more: all is read from its start", other));
      documents.startOver(topic.id());
      view.startOver();
    }
    view.reading();
    events.restore();
    var all = new ArrayList<>(topic.events());
    all.addAll(topic.watermarks());
    consumer.assign(all);
    seekToLastWatermarks();
    topic.events().forEach(part -> consumer.seek(part, resumeAt(part.partition())));
    endAtStart = new HashMap<>(consumer.endOffsets(topic.events()));
    consumer
        .endOffsets(all)
        .forEach((part, end) -> foreign.endsAt(part.topic(), part.partition(), end));
  }

  private long resumeAt(int partition) {
    var unread = chains.resumeAt(partition);
    return events.firstToTryAgain(partition).stream()
        .map(at -> Math.min(at, unread))
        .findFirst()
        .orElse(unread);
  }

  /**
   * Seeks near the end of the watermarks' topic: the relay writes watermarks of all partitions each
   * time, so the last of every partition is near the end.
   */
  private void seekToLastWatermarks() {
    var first = consumer.beginningOffsets(topic.watermarks());
    consumer
        .endOffsets(topic.watermarks())
        .forEach(
            (part, end) ->
                consumer.seek(part, Math.max(first.getOrDefault(part, 0L), end - WATERMARKS)));
  }

  /** Whether the topic was created anew, so that this reading has to be replaced. */
  boolean isOutdated() {
    return outdated;
  }

  void step() {
    try {
      take(consumer.poll(POLL));
    } catch (OffsetOutOfRangeException beyond) {
      LOG.warn("the topic ends before what was read of it: read again from its start");
      consumer.seekToBeginning(beyond.partitions());
      endAtStart = new HashMap<>(consumer.endOffsets(topic.events()));
      askWhetherOutdated();
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    var news = new ArrayList<News>();
    for (var part : topic.events()) {
      records.records(part).forEach(event -> events.judge(event, news));
    }
    events.keep(news);
    topic.watermarks().forEach(part -> hear(records.records(part)));
    fillHoles();
    if (records.isEmpty() && isWaitingForAnEnd()) {
      lookWhetherCutOff();
    }
    agree();
    watermarks.agreedBy(topic.events().size()).ifPresent(view::recordedThrough);
    if (!view.isReady() && watermarks.agreedBy(topic.events().size()).isPresent() && isAtEnd()) {
      view.ready();
    }
  }

  private void agree() {
    watermarks.agreeWhere(chains::agreeWith);
    for (var part : topic.events()) {
      var number = part.partition();
      watermarks.agreedAt(number).ifPresent(instant -> chains.forgetBefore(instant, number));
      watermarks.open(number).ifPresent(open -> doubt(part, open));
    }
  }

  /**
   * Disputes a watermark with which the events read do not agree. Everything that a watermark
   * states was on the topic before it: if this node has read up to the end that the topic had when
   * the watermark was heard, and still does not agree, then it misses an event, even if further
   * events keep arriving.
   */
  private void doubt(TopicPartition part, Watermark open) {
    var before = doubts.get(part.partition());
    if (before == null) {
      doubts.put(part.partition(), new Doubt(open, endOf(part)));
    } else if (consumer.position(part) >= before.end()) {
      doubts.remove(part.partition());
      if (!watermarks.isAgreed(before.watermark())) {
        dispute(before.watermark());
      }
    }
  }

  /**
   * A watermark that was not agreed with at once.
   *
   * @param end the offset after the last message of its partition, asked after the watermark was
   *     heard
   */
  private record Doubt(Watermark watermark, long end) {
    Doubt notBeyond(long now) {
      return new Doubt(watermark, Math.min(end, now));
    }
  }

  private long endOf(TopicPartition part) {
    return consumer.endOffsets(List.of(part)).getOrDefault(part, 0L);
  }

  private void hear(List<ConsumerRecord<byte[], byte[]>> records) {
    var ofAnother = false;
    for (var record : records) {
      try {
        ofAnother |= believed.in(record).filter(this::isOfAnotherTopic).isPresent();
      } catch (NotOurs not) {
        foreign.skipped(record.topic(), record.partition(), record.offset(), not.why());
      }
    }
    if (ofAnother) {
      askWhetherOutdated();
    }
  }

  /** Instructions for the operator; see {@link BelievedWatermarks#tooFarAhead}. */
  Optional<String> watermarkAhead() {
    return believed.tooFarAhead();
  }

  /** Whether the watermark states another topic, not heard of before. */
  private boolean isOfAnotherTopic(Watermark watermark) {
    if (!watermark.topicId().equals(topic.id())) {
      return otherTopics.size() < MOST_OTHER_TOPICS && otherTopics.add(watermark.topicId());
    }
    if (watermark.partition() >= topic.events().size()) {
      throw new NotOurs("is a watermark of a partition that the topic does not have");
    }
    watermarks.hear(watermark);
    return false;
  }

  /**
   * Checks whether the topic was created anew. Watermarks of a deleted topic remain, so each other
   * id is checked only once.
   */
  private void askWhetherOutdated() {
    outdated = !PolicyTopic.find(settings).id().equals(topic.id());
  }

  private void fillHoles() {
    chains.forEach(
        (_, chain) -> {
          if (chain.hasGap() && hasCaughtUp(chain.partition())) {
            chain.rereadFrom().ifPresent(offset -> seekBack(chain.partition(), offset));
          }
        });
    events.report();
  }

  /**
   * The number of messages on the topic that were not read yet; null before the broker stated it.
   */
  @Nullable Long lag() {
    var sum = 0L;
    for (var part : topic.events()) {
      var lag = consumer.currentLag(part);
      if (lag.isEmpty()) {
        return null;
      }
      sum += lag.getAsLong();
    }
    return sum;
  }

  /** Whether nothing is left to read that could fill a gap; does not ask the broker. */
  private boolean hasCaughtUp(int partition) {
    return consumer.currentLag(topic.events().get(partition)).orElse(1) == 0;
  }

  private void seekBack(int partition, long offset) {
    var part = topic.events().get(partition);
    if (consumer.position(part) > offset) {
      consumer.seek(part, offset);
    }
  }

  private void dispute(Watermark watermark) {
    if (watermarks.firstDispute(watermark)) {
      LOG.warn(
          "what was read of partition {} is not what the relay says of it: read again from its"
              + " start",
          watermark.partition());
      consumer.seekToBeginning(List.of(topic.events().get(watermark.partition())));
    }
  }

  private boolean isWaitingForAnEnd() {
    return !view.isReady() || !doubts.isEmpty();
  }

  /**
   * Lowers the ends to reach to the present ends: a topic that lost its last messages never reaches
   * its former end.
   */
  private void lookWhetherCutOff() {
    var now = consumer.endOffsets(topic.events());
    endAtStart.replaceAll((part, end) -> Math.min(end, now.getOrDefault(part, 0L)));
    doubts.replaceAll(
        (part, doubt) -> doubt.notBeyond(now.getOrDefault(topic.events().get(part), 0L)));
  }

  private boolean isAtEnd() {
    return topic.events().stream()
        .allMatch(part -> consumer.position(part) >= endAtStart.getOrDefault(part, 0L));
  }
}
