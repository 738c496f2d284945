package nl.peildatum.command.relay.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peildatum.command.topic.Publication;
import nl.peildatum.json.StoredObject;
import nl.peildatum.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of events, with all its columns and its row in the table of leaves.
 *
 * @param sequence from 1
 * @param recordedAt UTC
 * @param leaf the number of the event in the log, from 0; null while it has none
 * @param leafHash the hash of the leaf as the table of leaves has it; null while there is none
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, compared by hand
record StoreRow(
    long globalIndex,
    String country,
    long sequence,
    String aggregateType,
    String eventId,
    String type,
    @Nullable String revision,
    Instant recordedAt,
    byte[] payload,
    byte[] metadata,
    @Nullable Long leaf,
    byte @Nullable [] leafHash) {

  static StoreRow of(ResultSet row) throws SQLException {
    return new StoreRow(
        row.getLong("global_index"),
        row.getString("country"),
        row.getLong("position") + 1,
        row.getString("aggregate_type"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("revision"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getBytes("payload"),
        row.getBytes("metadata"),
        row.getObject("leaf", Long.class),
        row.getBytes("leaf_hash"));
  }

  /** The columns that do not hold what the event itself says. */
  List<String> wrongColumns(StoredObject event) {
    var wrong = new ArrayList<String>();
    check(wrong, "aggregate_type", aggregateType.equals("country-policy"));
    check(wrong, "event_id", eventId.equals(event.text("id")));
    check(wrong, "type", type.equals(event.text("type")));
    check(wrong, "revision", revision == null);
    check(wrong, "recorded_at", recordedAt.equals(Instant.parse(event.text("recordedAt"))));
    check(wrong, "metadata", new String(metadata, UTF_8).equals("{}"));
    return wrong;
  }

  /** Whether the table of leaves has another hash for this event than its bytes give. */
  boolean hasOtherLeaf() {
    return leafHash != null && !Arrays.equals(leafHash, TreeHash.ofLeaf(payload).bytes());
  }

  private static void check(List<String> wrong, String column, boolean right) {
    if (!right) {
      wrong.add(column);
    }
  }

  /** The message that the relay publishes for this row. */
  Publication publication() {
    return new Publication(country, sequence, eventId, type, recordedAt, payload);
  }
}
