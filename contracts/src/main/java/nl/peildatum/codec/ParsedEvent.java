package nl.peildatum.codec;

import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.StoredObject;
import org.jspecify.annotations.Nullable;

/**
 * An event parsed once. Its envelope can be read also by a build that does not know the event's
 * type; its statement is read on demand.
 */
public final class ParsedEvent {
  private final StoredObject json;
  private final Envelope envelope;

  ParsedEvent(StoredObject json) {
    this.json = json;
    this.envelope = EventCodec.envelope(json);
  }

  public Envelope envelope() {
    return envelope;
  }

  /**
   * The whole event.
   *
   * @param before an event that was read before; if both are of one decision, they share the
   *     instrument and sources; {@code null} = none
   */
  public RecordedEvent event(@Nullable RecordedEvent before) {
    var statement = before == null ? null : before.statement();
    return new RecordedEvent(envelope, StatementJson.read(json.text("type"), json, statement));
  }
}
