package nl.peildatum.command.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.codec.HeadsDigest;
import nl.peildatum.json.Milliseconds;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message on the topic {@code policy-watermarks} about one partition of {@code policy-events}:
 * key = the partition's number in digits, value = the JSON object {@code {"partition": 0,
 * "watermark": "2026-11-24T07:59:58.123Z", "count": 12, "heads": "<hex>", "topicId": "…"}}.
 *
 * @param watermark UTC, whole milliseconds, inclusive: no event recorded at or before this instant
 *     will ever be added
 * @param count events of the partition recorded up to the watermark
 * @param heads lower-case hex SHA-256 over one line {@code CC sequence hash} and a line feed per
 *     country of the partition, sorted by country code, each with its last event up to the
 *     watermark
 * @param topicId the broker's id of the {@code policy-events} topic that holds the events
 */
public record WatermarkRecord(
    int partition, Instant watermark, long count, String heads, String topicId) {
  private static final JsonMapper JSON = new JsonMapper();

  public static WatermarkRecord of(
      int partition, Instant watermark, SortedMap<String, ChainHead> heads, String topicId) {
    return new WatermarkRecord(
        partition, watermark, HeadsDigest.count(heads), HeadsDigest.of(heads), topicId);
  }

  public ProducerRecord<byte[], byte[]> record() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("partition", partition);
    fields.put("watermark", Milliseconds.text(watermark));
    fields.put("count", count);
    fields.put("heads", heads);
    fields.put("topicId", topicId);
    var key = Integer.toString(partition).getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(RelayTopics.WATERMARKS, 0, key, JSON.writeValueAsBytes(fields));
  }
}
