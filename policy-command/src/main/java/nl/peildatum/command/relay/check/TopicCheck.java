package nl.peildatum.command.relay.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import nl.peildatum.command.topic.CloudEvents;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.integrity.Damage;
import nl.peildatum.topic.CountryKey;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Compares every message on the topic of events with the row that it was made of: key, headers and
 * bytes. A message that the broker cannot read is damage too.
 */
final class TopicCheck {
  static final String PLACE = "topic";

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration MAX_STANDSTILL = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final StoreRows rows;
  private final CloudEvents events;
  private final int partitions;
  private final java.util.function.Consumer<Damage> found;
  private final Map<String, Long> lastOnTopic = new HashMap<>();
  private final Map<String, List<StoreRow>> pages = new HashMap<>();
  private long messages;

  TopicCheck(
      Consumer<byte[], byte[]> consumer,
      StoreRows rows,
      CloudEvents events,
      int partitions,
      java.util.function.Consumer<Damage> found) {
    this.consumer = consumer;
    this.rows = rows;
    this.events = events;
    this.partitions = partitions;
    this.found = found;
  }

  /**
   * Reads every partition to the end that it had when its reading began; returns the number of
   * messages.
   *
   * @param published the sequence up to which each country is on the topic for certain
   */
  long run(Map<String, Long> published) throws InterruptedException {
    for (var part : consumer.partitionsFor(RelayTopics.EVENTS)) {
      read(new TopicPartition(part.topic(), part.partition()));
    }
    new TreeMap<>(published)
        .forEach(
            (country, head) -> {
              if (lastOnTopic.getOrDefault(country, 0L) < head) {
                damage(
                    "missing",
                    country,
                    lastOnTopic.getOrDefault(country, 0L) + 1,
                    "Events up to sequence %d are not on the topic.".formatted(head));
              }
            });
    return messages;
  }

  private void read(TopicPartition part) throws InterruptedException {
    consumer.assign(List.of(part));
    consumer.seekToBeginning(List.of(part));
    var end = consumer.endOffsets(List.of(part)).getOrDefault(part, 0L);
    var lastRead = System.nanoTime();
    while (consumer.position(part) < end) {
      var read = poll(part);
      if (read > 0) {
        lastRead = System.nanoTime();
      } else if (System.nanoTime() - lastRead > MAX_STANDSTILL.toNanos()) {
        throw new TimeoutException("nothing was read of " + part + " for " + MAX_STANDSTILL);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /** Reads some messages; one that cannot be read is reported and passed over. */
  private int poll(TopicPartition part) {
    try {
      var read = consumer.poll(POLL);
      read.forEach(this::check);
      return read.count();
    } catch (InterruptException stopped) {
      throw stopped;
    } catch (KafkaException unreadable) {
      if (!isCorrupt(unreadable)) {
        throw unreadable;
      }
      var offset = consumer.position(part);
      found.accept(
          new Damage(
              PLACE,
              "unreadable",
              "",
              0,
              "Partition %d cannot be read at offset %d: its checksum is wrong."
                  .formatted(part.partition(), offset)));
      consumer.seek(part, offset + 1);
      return 1;
    }
  }

  private static boolean isCorrupt(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CorruptRecordException
          || (cause.getMessage() != null && cause.getMessage().contains("seek past the record"))) {
        return true;
      }
    }
    return false;
  }

  private void check(ConsumerRecord<byte[], byte[]> message) {
    messages++;
    try {
      var country = CountryKey.read(message, partitions);
      var event = TopicForm.link(country, message.value()).head();
      compare(message, country.value(), event.sequence());
    } catch (ForeignMessage foreign) {
      found.accept(
          new Damage(
              PLACE,
              "foreign",
              "",
              0,
              "The message at offset %d of partition %d %s."
                  .formatted(message.offset(), message.partition(), foreign.why())));
    }
  }

  private void compare(ConsumerRecord<byte[], byte[]> message, String country, long sequence) {
    var last = lastOnTopic.getOrDefault(country, 0L);
    if (sequence > last + 1) {
      damage("missing", country, last + 1, "The topic goes on at sequence %d.".formatted(sequence));
    }
    lastOnTopic.merge(country, sequence, Math::max);
    var row = row(country, sequence);
    if (row == null) {
      damage("not-in-store", country, sequence, "The store has no event of this message.");
      return;
    }
    if (!Arrays.equals(row.payload(), message.value())) {
      damage("other-bytes", country, sequence, "The message holds other bytes than the store.");
      return;
    }
    var leaf = row.leaf();
    if (leaf == null) {
      damage("not-in-log", country, sequence, "The message is on the topic without a leaf.");
    } else if (!texts(events.record(row.publication(), leaf).headers())
        .equals(texts(message.headers()))) {
      damage("headers", country, sequence, "The headers do not say what the event says.");
    }
  }

  /** The row of an event, from a page that is read for the country; null where there is none. */
  private @Nullable StoreRow row(String country, long sequence) {
    var page = pages.getOrDefault(country, List.of());
    if (page.isEmpty()
        || sequence < page.getFirst().sequence()
        || sequence > page.getLast().sequence()) {
      page = rows.after(country, sequence - 1);
      pages.clear(); // one page at a time: the events of a decision follow each other
      pages.put(country, page);
    }
    return page.stream().filter(row -> row.sequence() == sequence).findFirst().orElse(null);
  }

  private static Map<String, String> texts(Headers headers) {
    return StreamSupport.stream(headers.spliterator(), false)
        .collect(
            Collectors.toMap(
                header -> header.key(),
                header -> header.value() == null ? "" : new String(header.value(), UTF_8),
                (one, other) -> one + "," + other,
                TreeMap::new));
  }

  private void damage(String code, String country, long sequence, String detail) {
    found.accept(new Damage(PLACE, code, country, sequence, detail));
  }
}
