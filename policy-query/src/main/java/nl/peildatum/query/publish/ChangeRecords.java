package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 in Kafka's binary mode: headers around the data. The time of a message is that of
 * its change, so that it is not taken for a stranger's where clocks differ.
 */
final class ChangeRecords {
  private ChangeRecords() {}

  static ProducerRecord<byte[], byte[]> on(TopicPartition partition, Change change) {
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
