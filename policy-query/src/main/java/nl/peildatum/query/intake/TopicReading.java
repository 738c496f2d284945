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

/** Reads one topic: first what the documents hold of it, then on from there. Used by one thread. */
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
  private final Chains chains = new Chains();
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

  /** The relay speaks of all partitions each time, so what it said last is near the end. */
  private void seekToLastWatermarks() {
    var first = consumer.beginningOffsets(topic.watermarks());
    consumer
        .endOffsets(topic.watermarks())
        .forEach(
            (part, end) ->
                consumer.seek(part, Math.max(first.getOrDefault(part, 0L), end - WATERMARKS)));
  }

  /** True when the topic was made anew: this reading is of no more use. */
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
   * What a watermark speaks of was on the topic before it. So whoever has read as far as the topic
   * reached when the watermark was there, and still does not agree, misses something, however much
   * goes on coming meanwhile.
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
   * @param end offset behind the last message of its partition, asked after it was heard
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

  /** See {@link BelievedWatermarks#tooFarAhead}. */
  Optional<String> watermarkAhead() {
    return believed.tooFarAhead();
  }

  /** True when it speaks of a topic that was not heard of before. */
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

  /** Watermarks of a topic that is gone stay behind, so each other id is asked about once. */
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

  /** Messages that are on the topic and were not read yet; null before the broker said. */
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

  /** What still comes may fill a hole by itself; asks nobody. */
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

  /** A topic that lost its end never reaches where it once ended. */
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
