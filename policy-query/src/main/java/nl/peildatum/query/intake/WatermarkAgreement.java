package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the events that were read with the relay's watermarks, and reads a partition again when
 * they differ.
 */
final class WatermarkAgreement {
  private static final Logger LOG = LoggerFactory.getLogger(WatermarkAgreement.class);

  private final PolicyTopic topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventChains chains;
  private final Watermarks watermarks;
  private final Map<Integer, Doubt> doubts = new HashMap<>();

  WatermarkAgreement(
      PolicyTopic topic,
      KafkaConsumer<byte[], byte[]> consumer,
      EventChains chains,
      Watermarks watermarks) {
    this.topic = topic;
    this.consumer = consumer;
    this.chains = chains;
    this.watermarks = watermarks;
  }

  /**
   * Compares, and returns the instant up to which every partition was read, UTC, inclusive; empty
   * until a watermark of each partition was agreed with.
   */
  Optional<Instant> check() {
    watermarks.agreeWhere(chains::agreeWith);
    for (var part : topic.events()) {
      var number = part.partition();
      watermarks.agreedAt(number).ifPresent(instant -> chains.forgetBefore(instant, number));
      watermarks.open(number).ifPresent(open -> doubt(part, open));
    }
    return watermarks.agreedBy(topic.events().size());
  }

  /**
   * Disputes a watermark with which the events read do not agree. Everything that a watermark
   * states was on the topic before the watermark. If this node has read up to the end that the
   * topic had when the watermark was read, and the events still do not agree, then an event is
   * missing here, even if further events keep arriving.
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
   * A watermark with which the events read so far do not agree.
   *
   * @param end the offset after the last message of its partition, asked after the watermark was
   *     read
   */
  private record Doubt(Watermark watermark, long end) {
    Doubt notBeyond(long now) {
      return new Doubt(watermark, Math.min(end, now));
    }
  }

  private long endOf(TopicPartition part) {
    return consumer.endOffsets(List.of(part)).getOrDefault(part, 0L);
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

  /** Whether the events read so far do not agree with some watermark. */
  boolean hasDoubts() {
    return !doubts.isEmpty();
  }

  /** Lowers the offsets that have to be reached to the present ends of the partitions. */
  void lowerEnds(Map<TopicPartition, Long> now) {
    doubts.replaceAll(
        (part, doubt) -> doubt.notBeyond(now.getOrDefault(topic.events().get(part), 0L)));
  }
}
