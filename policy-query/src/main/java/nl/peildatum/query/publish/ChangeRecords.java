package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Makes messages of changes, as CloudEvents 1.0 in Kafka's binary mode: headers and data. The
 * timestamp of a message is the time of its change, so that a node whose clock differs does not
 * refuse it as foreign.
 */
final class ChangeRecords {
  private ChangeRecords() {}

  static ProducerRecord<byte[], byte[]> on(TopicPartition partition, PublishedChange change) {
    var headers = new RecordHeaders();
    var event = change.event();
    event.attributes().forEach((name, text) -> headers.add("ce_" + name, text.getBytes(UTF_8)));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    return new ProducerRecord<>(
        partition.topic(),
        partition.partition(),
        event.time().toEpochMilli(),
        event.subject().getBytes(UTF_8),
        change.data(),
        headers);
  }
}
