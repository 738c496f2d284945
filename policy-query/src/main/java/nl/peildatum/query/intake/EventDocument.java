package nl.peildatum.query.intake;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.types.Binary;

/** Writes and reads the document of an event; its key is the country and the sequence. */
final class EventDocument {
  private static final String LEAF = "leaf";

  private EventDocument() {}

  static String id(String country, long sequence) {
    return "%s:%012d".formatted(country, sequence);
  }

  /** The write of an event's document; repeating it changes nothing. */
  static ReplaceOneModel<Document> write(KeptEvent event) {
    var id = id(event.country(), event.sequence());
    var document =
        new Document("_id", id)
            .append("payload", new Binary(event.payload().bytes()))
            .append("partition", event.partition())
            .append("offset", event.offset());
    event.leafIndex().ifPresent(number -> document.append(LEAF, number));
    return new ReplaceOneModel<>(
        Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
  }

  /** The event in a document; empty if the document is damaged. */
  static Optional<KeptEvent> read(Document document) {
    var id = document.getString("_id").split(":", 2);
    return document.get("partition") instanceof Integer partition
            && document.get("offset") instanceof Long offset
        ? payload(document)
            .map(
                payload ->
                    new KeptEvent(
                        id[0],
                        Long.parseLong(id[1]),
                        payload,
                        partition,
                        offset,
                        leafIndex(document)))
        : Optional.empty();
  }

  private static OptionalLong leafIndex(Document document) {
    return document.get(LEAF) instanceof Long number
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** The bytes of the event in a document; empty if the document is damaged. */
  private static Optional<EventBytes> payload(Document document) {
    return document.get("payload") instanceof Binary bytes
        ? Optional.of(new EventBytes(bytes.getData()))
        : Optional.empty();
  }
}
