package nl.peildatum.query.intake;

import java.time.Instant;
import nl.peildatum.codec.HeadsDigest;
import nl.peildatum.codec.NotOurs;
import nl.peildatum.codec.TopicForm;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the relay says of one partition: everything recorded up to this instant was published.
 *
 * @param watermark UTC, inclusive
 * @param count number of events up to it in this partition
 * @param heads digest of the heads of its countries, see {@link HeadsDigest}
 * @param topicId of the topic that it speaks of
 */
record Watermark(int partition, Instant watermark, long count, String heads, String topicId) {

  /**
   * @throws NotOurs when the message is no watermark
   */
  static Watermark in(ConsumerRecord<byte[], byte[]> message) {
    var said = TopicForm.watermark(message.key(), message.value());
    return new Watermark(
        said.partition(), said.watermark(), said.count(), said.heads(), said.topicId());
  }
}
