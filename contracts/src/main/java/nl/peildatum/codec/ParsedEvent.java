package nl.peildatum.codec;

import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.StoredObject;
import org.jspecify.annotations.Nullable;

/**
 * The text of an event, parsed once: its envelope, which also a build can read that does not know
 * the event's type, and what it says, when that is asked.
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
   * @param before an event that was read before; where both are of one decision, they share what it
   *     rests on
   */
  public RecordedEvent event(@Nullable RecordedEvent before) {
    var statement = before == null ? null : before.statement();
    return new RecordedEvent(envelope, StatementJson.read(json.text("type"), json, statement));
  }
}
