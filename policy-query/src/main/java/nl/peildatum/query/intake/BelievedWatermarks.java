package nl.peildatum.query.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import nl.peildatum.health.ForeignMessages;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Decides which watermarks to believe. A watermark far ahead of the time at which the broker wrote
 * it is believed only when the next one of its partition is not earlier, because the relay never
 * goes back. A watermark over a day ahead of that time, and of every event that was read, is never
 * believed.
 */
final class BelievedWatermarks {
  private static final Duration NEVER_BELIEVED = Duration.ofDays(1);

  private final ForeignMessages foreign;
  private final IntFunction<Optional<Instant>> lastRecordedAt;
  private final Map<Integer, Ahead> ahead = new HashMap<>();
  private final SortedMap<Integer, Ahead> tooFar = new TreeMap<>();

  /** A watermark that is not believed, or not yet, with its message. */
  private record Ahead(ConsumerRecord<byte[], byte[]> message, Watermark watermark) {}

  /**
   * @param lastRecordedAt the latest {@code recordedAt} of the events read from a partition, UTC;
   *     empty when none was
   */
  BelievedWatermarks(ForeignMessages foreign, IntFunction<Optional<Instant>> lastRecordedAt) {
    this.foreign = foreign;
    this.lastRecordedAt = lastRecordedAt;
  }

  /**
   * The watermark to believe after this message: its own, or the one that it confirms; empty where
   * there is neither.
   *
   * @throws ForeignMessage when the message is not a watermark of the relay
   */
  Optional<Watermark> in(ConsumerRecord<byte[], byte[]> message) {
    var watermark = Watermark.in(message);
    var written = Instant.ofEpochMilli(message.timestamp());
    tooFar.remove(watermark.partition());
    var unbelieved = new Ahead(message, watermark);
    if (isTooFar(unbelieved)) {
      tooFar.put(watermark.partition(), unbelieved);
      throw new ForeignMessage(
          "is a watermark over a day ahead of the time at which it was written");
    }
    var before = ahead.remove(watermark.partition());
    var confirmed = Optional.ofNullable(before).filter(it -> isConfirmedBy(watermark, it));
    if (watermark.watermark().isAfter(written.plus(TopicForm.FURTHEST_AHEAD))) {
      ahead.put(watermark.partition(), unbelieved);
      return confirmed.map(Ahead::watermark);
    }
    return Optional.of(watermark);
  }

  /**
   * Whether a watermark is over a day ahead of the time at which it was written and of every event
   * read: however wrong the store's clock was, the store existed at each {@code recordedAt}.
   */
  private boolean isTooFar(Ahead last) {
    var written = Instant.ofEpochMilli(last.message.timestamp());
    var latest =
        lastRecordedAt.apply(last.watermark.partition()).filter(written::isBefore).orElse(written);
    return last.watermark.watermark().isAfter(latest.plus(NEVER_BELIEVED));
  }

  /**
   * Instructions for the operator, as sentences, while the last watermark of a partition is too far
   * ahead to be believed; otherwise empty.
   */
  Optional<String> tooFarAhead() {
    return tooFar.values().stream()
        .filter(this::isTooFar)
        .findFirst()
        .map(BelievedWatermarks::tooFarAhead);
  }

  private static String tooFarAhead(Ahead last) {
    return ("The last watermark on %s, partition %d, offset %d is %s, over a day ahead of the time"
            + " at which it was written and of every event that was read. It is not believed, so"
            + " what was recorded since the one before it does not become final. Either the"
            + " store's clock was wrong, or somebody else wrote it: docs/operating.md tells the"
            + " ways out of watermark-ahead.")
        .formatted(
            last.message.topic(),
            last.message.partition(),
            last.message.offset(),
            last.watermark.watermark());
  }

  private boolean isConfirmedBy(Watermark next, Ahead before) {
    if (!next.watermark().isBefore(before.watermark.watermark())) {
      return true;
    }
    foreign.skipped(
        before.message.topic(),
        before.message.partition(),
        before.message.offset(),
        "was a watermark far ahead of the one that followed it");
    return false;
  }
}
