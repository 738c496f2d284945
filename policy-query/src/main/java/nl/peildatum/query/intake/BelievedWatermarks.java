package nl.peildatum.query.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.json.NotOurs;
import nl.peildatum.json.TopicForm;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells the relay's watermarks from others. One that is ahead of the time at which the broker wrote
 * it is believed only when the next of its partition is not earlier, because the relay never goes
 * back; one that is over a day ahead is never believed.
 */
final class BelievedWatermarks {
  private static final Duration NEVER = Duration.ofDays(1);

  private final ForeignMessages foreign;
  private final Map<Integer, Ahead> ahead = new HashMap<>();

  private record Ahead(ConsumerRecord<byte[], byte[]> message, Watermark watermark) {}

  BelievedWatermarks(ForeignMessages foreign) {
    this.foreign = foreign;
  }

  /**
   * The watermark that is believed now that this message was read: its own, or the one before it.
   *
   * @throws NotOurs when the message is no watermark of the relay
   */
  Optional<Watermark> in(ConsumerRecord<byte[], byte[]> message) {
    var watermark = Watermark.in(message);
    var written = Instant.ofEpochMilli(message.timestamp());
    if (watermark.watermark().isAfter(written.plus(NEVER))) {
      throw new NotOurs("is a watermark over a day ahead of the time at which it was written");
    }
    var before = ahead.remove(watermark.partition());
    var confirmed = Optional.ofNullable(before).filter(it -> isConfirmedBy(watermark, it));
    if (watermark.watermark().isAfter(written.plus(TopicForm.FURTHEST_AHEAD))) {
      ahead.put(watermark.partition(), new Ahead(message, watermark));
      return confirmed.map(Ahead::watermark);
    }
    return Optional.of(watermark);
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
