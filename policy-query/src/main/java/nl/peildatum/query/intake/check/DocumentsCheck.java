package nl.peildatum.query.intake.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import nl.peildatum.integrity.ChainCheck;
import nl.peildatum.integrity.CheckWork;
import nl.peildatum.integrity.Damage;
import nl.peildatum.query.intake.EventBytes;
import nl.peildatum.query.intake.EventDocuments;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.intake.KeptEvent;
import nl.peildatum.query.intake.TopicConsumer;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.topic.LeafIndexHeader;
import nl.peildatum.topic.PartitionReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Checks the chain of each country in the documents, then compares each message on the topic with
 * its document. The documents of events that this node had taken when the check began must be
 * there.
 */
public final class DocumentsCheck implements CheckWork {
  private static final String PLACE = "documents";
  private static final Duration MAX_STANDSTILL = Duration.ofSeconds(10);

  private final IntakeSettings settings;
  private final EventDocuments documents;
  private final PolicyView view;

  public DocumentsCheck(IntakeSettings settings, EventDocuments documents, PolicyView view) {
    this.settings = settings;
    this.documents = documents;
    this.view = view;
  }

  @Override
  public Map<String, Long> run(Consumer<Damage> found) throws InterruptedException {
    if (!view.isReady()) {
      throw new IllegalStateException("the documents are checked after the record was read");
    }
    var taken = new HashMap<String, Long>();
    for (CountryRecord record : view.records()) {
      taken.put(record.country().value(), record.head());
    }
    var count = 0L;
    for (var country : CountryCode.iso3166().toList()) {
      count += checkChain(country, taken.getOrDefault(country.value(), 0L), found);
    }
    try (var consumer = TopicConsumer.open(settings)) {
      var messages = new Comparison(consumer, taken, found).run();
      return Map.of("documents", count, "messages", messages);
    }
  }

  private long checkChain(CountryCode country, long head, Consumer<Damage> found)
      throws InterruptedException {
    var chain = new ChainCheck(PLACE, country.value(), found);
    documents.scan(
        country,
        page -> page.forEach(event -> chain.take(event.sequence(), event.payload().bytes())));
    if (chain.last() < head) {
      found.accept(
          new Damage(
              PLACE,
              "missing",
              country.value(),
              chain.last() + 1,
              "Documents up to sequence %d are missing or damaged.".formatted(head)));
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return chain.last();
  }

  /** Reads the topic once and compares each message with its document. */
  private final class Comparison {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Long> taken;
    private final Consumer<Damage> found;
    private final List<KeptEvent> waiting = new ArrayList<>();
    private long messages;

    /** By country, the last event of which a copy was found where its document says. */
    private final Map<String, Long> placed = new HashMap<>();

    /** Events of which no copy was found where the document says, so far. */
    private final Map<String, KeptEvent> elsewhere = new TreeMap<>();

    Comparison(
        KafkaConsumer<byte[], byte[]> consumer, Map<String, Long> taken, Consumer<Damage> found) {
      this.consumer = consumer;
      this.taken = taken;
      this.found = found;
    }

    long run() {
      var all =
          consumer.partitionsFor(settings.eventsTopic()).stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      new PartitionReader(consumer, MAX_STANDSTILL).read(all, this::take);
      compareWaiting();
      elsewhere
          .values()
          .forEach(
              event -> damage("position", event, "The document names another place on the topic."));
      return messages;
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
      messages++;
      try {
        var country = TopicForm.country(message.key());
        var sequence = TopicForm.link(country, message.value()).head().sequence();
        if (sequence <= taken.getOrDefault(country.value(), 0L)) {
          waiting.add(
              new KeptEvent(
                  country.value(),
                  sequence,
                  new EventBytes(message.value()),
                  message.partition(),
                  message.offset(),
                  LeafIndexHeader.read(message)));
        }
      } catch (ForeignMessage skipped) {
        // a message that is no event has no document; the check of the topic tells of it
      }
      if (waiting.size() == EventDocuments.PAGE) {
        compareWaiting();
      }
    }

    private void compareWaiting() {
      if (waiting.isEmpty()) {
        return;
      }
      var stored = new HashMap<String, KeptEvent>();
      documents.storedOf(waiting).forEach(event -> stored.put(key(event), event));
      for (var event : waiting) {
        var document = stored.get(key(event));
        if (document == null) {
          continue; // told by the check of the chain
        }
        if (!document.payload().equals(event.payload())) {
          damage("other-bytes", event, "The document holds other bytes than the topic.");
        } else if (!document.leafIndex().equals(event.leafIndex())) {
          damage("leaf", event, "The document names another leaf of the log than the topic.");
        } else if (document.partition() == event.partition()
            && document.offset() == event.offset()) {
          elsewhere.remove(key(event));
          placed.merge(event.country(), event.sequence(), Math::max);
        } else if (event.sequence() > placed.getOrDefault(event.country(), 0L)) {
          elsewhere.put(key(event), event);
        }
      }
      waiting.clear();
    }

    private static String key(KeptEvent event) {
      return event.country() + event.sequence();
    }

    private void damage(String code, KeptEvent event, String detail) {
      found.accept(new Damage(PLACE, code, event.country(), event.sequence(), detail));
    }
  }
}
