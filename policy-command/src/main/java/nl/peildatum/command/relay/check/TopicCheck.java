package nl.peildatum.command.relay.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import nl.peildatum.command.relay.check.StoreRows.ChainPlace;
import nl.peildatum.command.topic.CloudEvents;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.integrity.Damage;
import nl.peildatum.topic.CountryKey;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
      check(read);
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

  /**
   * A message as read.
   *
   * @param place the event in it; null where it is none
   * @param why what is wrong with it; empty where it is an event
   */
  private record Read(
      ConsumerRecord<byte[], byte[]> message, @Nullable ChainPlace place, String why) {}

  private Read read(ConsumerRecord<byte[], byte[]> message) {
    try {
      var country = CountryKey.read(message, partitions);
      var event = TopicForm.link(country, message.value()).head();
      return new Read(message, new ChainPlace(country.value(), event.sequence()), "");
    } catch (ForeignMessage foreign) {
      return new Read(message, null, foreign.why());
    }
  }

  /** Compares some messages with their rows, which are read together. */
  private void check(ConsumerRecords<byte[], byte[]> polled) {
    messages += polled.count();
    var all = StreamSupport.stream(polled.spliterator(), false).map(this::read).toList();
    var inStore =
        rows.at(all.stream().map(Read::place).filter(Objects::nonNull).collect(Collectors.toSet()));
    for (var one : all) {
      var place = one.place();
      if (place == null) {
        foreign(one);
      } else {
        compare(one.message(), place, inStore.get(place));
      }
    }
  }

  private void foreign(Read one) {
    found.accept(
        new Damage(
            PLACE,
            "foreign",
            "",
            0,
            "The message at offset %d of partition %d %s."
                .formatted(one.message().offset(), one.message().partition(), one.why())));
  }

  private void compare(
      ConsumerRecord<byte[], byte[]> message, ChainPlace place, @Nullable StoreRow row) {
    var country = place.country();
    var sequence = place.sequence();
    var last = lastOnTopic.getOrDefault(country, 0L);
    if (sequence > last + 1) {
      damage("missing", country, last + 1, "The topic goes on at sequence %d.".formatted(sequence));
    }
    lastOnTopic.merge(country, sequence, Math::max);
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
