package nl.peildatum.query.intake;

import java.time.Instant;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.HeadsDigest;
import nl.peildatum.codec.TopicForm;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A statement of the relay about one partition: everything recorded up to this instant was
 * published.
 *
 * @param watermark UTC, inclusive
 * @param count the number of events in this partition up to the watermark
 * @param heads digest of the heads of the partition's countries, see {@link HeadsDigest}
 * @param topicId the id of the topic that the statement is about
 */
record Watermark(int partition, Instant watermark, long count, String heads, String topicId) {

  /**
   * The watermark in a message.
   *
   * @throws ForeignMessage when the message is not a watermark
   */
  static Watermark in(ConsumerRecord<byte[], byte[]> message) {
    var stated = TopicForm.watermark(message.key(), message.value());
    return new Watermark(
        stated.partition(), stated.watermark(), stated.count(), stated.heads(), stated.topicId());
  }
}
