package nl.peildatum.command.topic;

import java.nio.charset.StandardCharsets;
import nl.peildatum.codec.CloudEvent;
import nl.peildatum.topic.CountryKey;
import nl.peildatum.topic.LeafIndexHeader;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Makes Kafka records of CloudEvents 1.0, NL GOV profile, in binary mode: the stored bytes, with
 * headers.
 */
public final class CloudEvents {
  private static final String CONTENT_TYPE = "content-type";

  private final String source;
  private final int partitions;

  public CloudEvents(String source, int partitions) {
    this.source = source;
    this.partitions = partitions;
  }

  /**
   * @param leafIndex the number of the event in the transparency log, from 0
   */
  public ProducerRecord<byte[], byte[]> record(Publication event, long leafIndex) {
    var headers = new RecordHeaders();
    cloudEvent(event).attributes().forEach((name, value) -> headers.add("ce_" + name, utf8(value)));
    headers.add("ce_" + LeafIndexHeader.ATTRIBUTE, utf8(Long.toString(leafIndex)));
    headers.add(CONTENT_TYPE, utf8("application/json"));
    return new ProducerRecord<>(
        RelayTopics.EVENTS,
        CountryKey.partitionOf(event.country(), partitions),
        utf8(event.country()),
        event.payload(),
        headers);
  }

  private CloudEvent cloudEvent(Publication event) {
    return new CloudEvent(
        event.id(), source, event.type(), event.recordedAt(), event.country(), event.sequence());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
