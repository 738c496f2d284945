package nl.peildatum.query.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.topic.BrokerReply;
import nl.peildatum.topic.CountryKey;
import nl.peildatum.topic.PartitionReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Publishes on a partition that this node holds: no earlier holder can add messages any more, and
 * all messages of earlier holders were read.
 */
final class HeldPartition implements AutoCloseable {
  private static final Duration STANDSTILL = Duration.ofSeconds(10);
  private static final int CHANGES_IN_A_TRANSACTION = 500;
  private static final long SET_ASIDE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final TopicPartition partition;
  private final int partitions;
  private final Producer<byte[], byte[]> producer;
  private final PublisherAlarms alarms;
  private final Map<CountryCode, CountryChangesOnTopic> countries = new TreeMap<>();
  private final Map<CountryCode, Long> setAside = new HashMap<>();

  private HeldPartition(
      TopicPartition partition,
      int partitions,
      Producer<byte[], byte[]> producer,
      PublisherAlarms alarms) {
    this.alarms = alarms;
    this.partition = partition;
    this.partitions = partitions;
    this.producer = producer;
  }

  /**
   * Takes a partition. First it fences off earlier holders and ends their open transactions, then
   * it reads the partition, so that no message can follow those that were read.
   */
  static HeldPartition take(
      PublishSettings settings,
      int number,
      PublisherClients parts,
      ChangesTopic topic,
      PublisherAlarms alarms) {
    var held =
        new HeldPartition(
            new TopicPartition(settings.topic(), number),
            settings.partitions(),
            parts.producer(number),
            alarms);
    try (var reader = parts.reader()) {
      held.producer.initTransactions();
      topic.openTransactions(held.partition).end(STANDSTILL);
      held.read(reader);
      return held;
    } catch (Throwable failed) {
      held.close();
      throw failed;
    }
  }

  private void read(KafkaConsumer<byte[], byte[]> reader) {
    var all = List.of(partition);
    reader.assign(all);
    reader.seekToBeginning(all);
    var end = reader.endOffsets(all).getOrDefault(partition, 0L);
    alarms.foreign().endsAt(partition.topic(), partition.partition(), end);
    new PartitionReader(reader, STANDSTILL).read(all, this::read);
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    try {
      var found = ChangeOnTopic.in(message);
      if (!isHere(found.country())) {
        throw new ForeignMessage("names a country that belongs in another partition");
      }
      country(found.country()).read(found);
    } catch (ForeignMessage not) {
      alarms.foreign().skipped(message.topic(), message.partition(), message.offset(), not.why());
    }
  }

  private CountryChangesOnTopic country(CountryCode code) {
    return countries.computeIfAbsent(code, country -> new CountryChangesOnTopic(alarms, country));
  }

  /**
   * Adds the changes that are due, once per country, with many countries in one transaction; false
   * when there were none.
   *
   * @param isStill called just before adding: whether the view still holds the record from which
   *     the changes were derived
   */
  boolean publish(DerivedChanges derived, BooleanSupplier isStill) {
    derived.countries().stream().filter(this::isHere).forEach(this::country);
    var added = false;
    var batch = new HashMap<CountryChangesOnTopic, List<PublishedChange>>();
    for (var country : countries.entrySet()) {
      var due = due(country.getKey(), country.getValue(), derived);
      if (!due.isEmpty()) {
        batch.put(country.getValue(), due);
      }
      if (isFull(batch)) {
        added |= add(batch, isStill);
        batch.clear();
      }
    }
    return add(batch, isStill) || added;
  }

  private static boolean isFull(Map<CountryChangesOnTopic, List<PublishedChange>> batch) {
    var changes = batch.values().stream().flatMap(List::stream).toList();
    return changes.size() >= CHANGES_IN_A_TRANSACTION
        || changes.stream().mapToLong(change -> change.data().length).sum()
            >= SizeLimits.PAGE_BYTES;
  }

  private boolean add(
      Map<CountryChangesOnTopic, List<PublishedChange>> batch, BooleanSupplier isStill) {
    if (batch.isEmpty() || !isStill.getAsBoolean()) {
      return false;
    }
    add(batch.values().stream().flatMap(List::stream).toList());
    batch.forEach(CountryChangesOnTopic::added);
    return true;
  }

  /**
   * The changes to add for a country. A country whose changes cannot be derived does not delay
   * others; it is tried again later.
   */
  private List<PublishedChange> due(
      CountryCode code, CountryChangesOnTopic country, DerivedChanges derived) {
    if (isSetAside(code)) {
      return List.of();
    }
    try {
      var due = derived.of(code).map(it -> country.due(it, CHANGES_IN_A_TRANSACTION));
      due.ifPresent(_ -> alarms.derived(code));
      return due.orElse(List.of());
    } catch (Throwable failed) {
      setAside.put(code, System.nanoTime());
      alarms.underivable(code, failed);
      return List.of();
    }
  }

  private boolean isSetAside(CountryCode code) {
    var since = setAside.get(code);
    return since != null && System.nanoTime() - since < SET_ASIDE_NANOS;
  }

  /** Whether changes of any country may be due. */
  boolean hasNews(DerivedChanges derived) {
    var through = derived.through();
    return derived.countries().stream()
        .filter(this::isHere)
        .anyMatch(country -> hasNews(country, through, derived));
  }

  private boolean hasNews(CountryCode code, Instant through, DerivedChanges derived) {
    var country = countries.get(code);
    return country == null
        || (!isSetAside(code) && country.mayGoOn(through) && derived.hasNews(code, country.head()));
  }

  /** Adds changes in one transaction: a reader of committed messages sees all of them or none. */
  private void add(List<PublishedChange> changes) {
    producer.beginTransaction();
    var sent =
        changes.stream().map(it -> ChangeRecords.on(partition, it)).map(producer::send).toList();
    producer.commitTransaction();
    sent.forEach(BrokerReply::await);
  }

  /** Whether the country belongs in this partition. */
  private boolean isHere(CountryCode country) {
    return CountryKey.partitionOf(country.value(), partitions) == partition.partition();
  }

  TopicPartition partition() {
    return partition;
  }

  /** Closes the producer; the next holder aborts anything not committed. */
  @Override
  public void close() {
    alarms.release(countries.keySet());
    producer.close(Duration.ZERO);
  }
}
