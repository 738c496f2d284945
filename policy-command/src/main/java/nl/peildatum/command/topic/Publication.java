package nl.peildatum.command.topic;

import java.time.Instant;
import nl.peildatum.codec.ChainHead;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stored event to be published.
 *
 * @param sequence contiguous per country, from 1
 * @param recordedAt UTC, whole milliseconds
 * @param payload the stored bytes
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared
public record Publication(
    String country, long sequence, String id, String type, Instant recordedAt, byte[] payload) {
  private static final JsonMapper JSON = new JsonMapper();

  public ChainHead head() {
    return new ChainHead(sequence, JSON.readTree(payload).path("hash").asString(""));
  }
}
