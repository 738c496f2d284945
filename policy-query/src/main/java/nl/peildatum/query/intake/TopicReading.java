package nl.peildatum.query.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the events of one topic: first from the documents, then those after them from the topic
 * itself. Used by one thread.
 */
final class TopicReading {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReading.class);
  private static final long LAST_WATERMARKS = 1_000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final IntakeSettings settings;
  private final PolicyTopic topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventDocuments documents;
  private final PolicyView view;
  private final PolicyLog log;
  private final EventChains chains = new EventChains();
  private final Alarms alarms;
  private final EventIntake events;
  private final TroubleReport troubles;
  private final BelievedWatermarks believed;
  private final WatermarkMessages watermarks;
  private final WatermarkAgreement agreement;
  private final ForeignMessages foreign;
  private Map<TopicPartition, Long> endAtStart = new HashMap<>();
  private boolean outdated;

  TopicReading(
      IntakeSettings settings,
      PolicyTopic topic,
      KafkaConsumer<byte[], byte[]> consumer,
      EventDocuments documents,
      PolicyView view,
      PolicyLog log,
      IntakeParts parts,
      ForeignMessages foreign) {
    this.settings = settings;
    this.topic = topic;
    this.consumer = consumer;
    this.documents = documents;
    this.view = view;
    this.log = log;
    this.foreign = foreign;
    this.alarms = new Alarms(documents);
    var open = new Watermarks();
    this.events =
        new EventIntake(
            topic.events().size(), chains, open, documents, view, log, parts, alarms, foreign);
    this.troubles = new TroubleReport(chains, open, alarms, view);
    this.believed = new BelievedWatermarks(foreign, chains::lastRecordedAt);
    this.watermarks = new WatermarkMessages(topic, open, believed, foreign);
    this.agreement = new WatermarkAgreement(topic, consumer, chains, open);
  }

  /** Restores the events from the documents, and seeks to the first message to read. */
  void begin() {
    var known = documents.topicId();
    if (known.filter(topic.id()::equals).isEmpty()) {
      known.ifPresent(
          other -> LOG.warn("the topic is not {} any more: all is read from its start", other));
      documents.startOver(topic.id());
      view.startOver();
      log.startOver();
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
    return alarms.firstToTryAgain(partition).stream()
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
                consumer.seek(part, Math.max(first.getOrDefault(part, 0L), end - LAST_WATERMARKS)));
  }

  /** Whether the topic was created anew, so that this reading has to be replaced. */
  boolean isOutdated() {
    return outdated;
  }

  /** Reads the messages that have arrived; waits briefly if there are none. */
  void step() {
    try {
      take(consumer.poll(POLL));
    } catch (OffsetOutOfRangeException beyond) {
      LOG.warn("the topic ends before what was read of it: read again from its start");
      consumer.seekToBeginning(beyond.partitions());
      endAtStart = new HashMap<>(consumer.endOffsets(topic.events()));
      checkWhetherOutdated();
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    var news = new ArrayList<NewEvent>();
    for (var part : topic.events()) {
      records.records(part).forEach(event -> events.take(event, news));
    }
    events.keep(news);
    if (watermarks.read(records.records(settings.watermarksTopic()))) {
      checkWhetherOutdated();
    }
    fillGaps();
    if (records.isEmpty() && (!view.isReady() || agreement.hasDoubts())) {
      checkWhetherCutOff();
    }
    var agreed = agreement.check();
    agreed.ifPresent(view::recordedThrough);
    if (!view.isReady() && agreed.isPresent() && isAtEnd()) {
      view.ready();
    }
  }

  /** Instructions for the operator; see {@link BelievedWatermarks#tooFarAhead}. */
  Optional<String> watermarkAhead() {
    return believed.tooFarAhead();
  }

  /**
   * Checks whether the topic was created anew. Watermarks of a deleted topic remain, so each other
   * id is checked only once.
   */
  private void checkWhetherOutdated() {
    outdated = !PolicyTopic.find(settings).id().equals(topic.id());
  }

  private void fillGaps() {
    chains.forEach(
        (_, chain) -> {
          if (chain.hasGap() && hasCaughtUp(chain.partition())) {
            chain.rereadFrom().ifPresent(offset -> seekBack(chain.partition(), offset));
          }
        });
    troubles.report();
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

  /**
   * Lowers the offsets that have to be reached to the present ends of the topic: a topic that lost
   * its last messages never reaches its former end.
   */
  private void checkWhetherCutOff() {
    var now = consumer.endOffsets(topic.events());
    endAtStart.replaceAll((part, end) -> Math.min(end, now.getOrDefault(part, 0L)));
    agreement.lowerEnds(now);
  }

  private boolean isAtEnd() {
    return topic.events().stream()
        .allMatch(part -> consumer.position(part) >= endAtStart.getOrDefault(part, 0L));
  }
}
