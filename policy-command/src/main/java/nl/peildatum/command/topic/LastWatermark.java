package nl.peildatum.command.topic;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import nl.peildatum.health.ForeignMessages;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the latest watermark that the relay published. The relay's watermarks never go back, so a
 * watermark that is later than the limit and is followed by another of its partition cannot be the
 * relay's.
 */
final class LastWatermark {
  private final String topicId;
  private final int partitions;
  private final Instant limit;
  private final ForeignMessages foreign;
  private final TreeMap<Integer, Ahead> ahead = new TreeMap<>();
  private @Nullable Instant latest;

  private record Ahead(ConsumerRecord<byte[], byte[]> message, Instant watermark) {}

  /**
   * @param topicId the id of the present topic of events
   * @param limit the latest credible watermark, UTC, inclusive
   */
  LastWatermark(String topicId, int partitions, Instant limit, ForeignMessages foreign) {
    this.topicId = topicId;
    this.partitions = partitions;
    this.limit = limit;
    this.foreign = foreign;
  }

  void add(ConsumerRecord<byte[], byte[]> message) {
    try {
      add(message, TopicForm.watermark(message.key(), message.value()));
    } catch (ForeignMessage foreignMessage) {
      skip(message, foreignMessage.why());
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> message, TopicForm.Watermark watermark) {
    if (watermark.topicId().equals(topicId) && watermark.partition() >= partitions) {
      throw new ForeignMessage("is a watermark of a partition that the topic does not have");
    }
    var previous = ahead.remove(watermark.partition());
    if (previous != null) {
      skip(previous.message, "was a watermark far ahead of the one that followed it");
    }
    if (watermark.watermark().isAfter(limit)) {
      ahead.put(watermark.partition(), new Ahead(message, watermark.watermark()));
    } else if (latest == null || watermark.watermark().isAfter(latest)) {
      latest = watermark.watermark();
    }
  }

  private void skip(ConsumerRecord<byte[], byte[]> message, String why) {
    foreign.skipped(message.topic(), message.partition(), message.offset(), why);
  }

  /**
   * Returns the latest watermark, UTC, inclusive; empty when there is none.
   *
   * @throws OperatorNeeded when the last one of a partition is further ahead than the limit
   */
  Optional<Instant> latest() {
    if (!ahead.isEmpty()) {
      var first = ahead.firstEntry().getValue();
      throw new OperatorNeeded(
          "watermark-ahead",
          ("The last watermark on %s, partition %d, offset %d is %s, over %d minutes ahead of the"
               + " store's clock. Nothing is published, and the clock is not moved to it. If the"
               + " store once was at that instant, and it is less than a day ahead, wait for it or"
               + " raise the store's own watermark; otherwise delete the topic %s: the relay makes"
               + " it anew.")
              .formatted(
                  first.message.topic(),
                  first.message.partition(),
                  first.message.offset(),
                  first.watermark,
                  TopicForm.FURTHEST_AHEAD.toMinutes(),
                  first.message.topic()));
    }
    return Optional.ofNullable(latest);
  }
}
