package nl.peildatum.query.intake;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.peildatum.json.HeadsDigest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the relay says of one partition: everything recorded up to this instant was published.
 *
 * @param watermark UTC, inclusive
 * @param count number of events up to it in this partition
 * @param heads digest of the heads of its countries, see {@link HeadsDigest}
 * @param topicId of the topic that it speaks of
 */
record Watermark(int partition, Instant watermark, long count, String heads, String topicId) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Empty when these bytes are no watermark. */
  static Optional<Watermark> read(byte[] bytes) {
    try {
      return Optional.of(of(JSON.readTree(bytes)));
    } catch (JacksonException | DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Watermark of(JsonNode json) {
    return new Watermark(
        json.required("partition").intValue(),
        Instant.parse(json.required("watermark").stringValue()),
        json.required("count").longValue(),
        json.required("heads").stringValue(),
        json.required("topicId").stringValue());
  }
}
