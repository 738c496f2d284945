package nl.peildatum.command.relay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.json.Milliseconds;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 in Kafka's binary mode, NL GOV profile: headers around the stored bytes. */
final class CloudEvents {
  private static final String TYPE_PREFIX = "nl.landgebonden-asielbeleid.";
  private static final String SCHEMA_PREFIX = "urn:landgebonden-asielbeleid:schema:";

  private final String source;
  private final Topics topics;

  CloudEvents(String source, Topics topics) {
    this.source = source;
    this.topics = topics;
  }

  ProducerRecord<byte[], byte[]> record(Publication event) {
    var headers = new RecordHeaders();
    attributes(event).forEach((name, value) -> headers.add(name, utf8(value)));
    return new ProducerRecord<>(
        Topics.EVENTS,
        topics.partitionOf(event.country()),
        utf8(event.country()),
        event.payload(),
        headers);
  }

  private Map<String, String> attributes(Publication event) {
    var attributes = new TreeMap<String, String>();
    attributes.put("ce_specversion", "1.0");
    attributes.put("ce_id", event.id());
    attributes.put("ce_source", source);
    attributes.put("ce_type", TYPE_PREFIX + event.type());
    attributes.put("ce_time", Milliseconds.text(event.recordedAt()));
    attributes.put("ce_subject", event.country());
    attributes.put("ce_dataschema", SCHEMA_PREFIX + event.type());
    attributes.put("ce_sequence", Long.toString(event.sequence()));
    attributes.put("ce_sequencetype", "Integer");
    attributes.put("content-type", "application/json");
    return attributes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
