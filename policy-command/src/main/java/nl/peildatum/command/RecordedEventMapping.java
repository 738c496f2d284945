package nl.peildatum.command;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.command.store.EventMapping;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The form of policy events in the store: the bytes of {@link EventCodec}, under the chosen type
 * names.
 */
final class RecordedEventMapping implements EventMapping<RecordedEvent> {
  private final AtomicReference<@Nullable RecordedEvent> last = new AtomicReference<>();

  @Override
  public Class<RecordedEvent> javaType() {
    return RecordedEvent.class;
  }

  @Override
  public String nameOf(RecordedEvent event) {
    return EventTypes.of(event.statement());
  }

  @Override
  public String idOf(RecordedEvent event) {
    return event.envelope().id();
  }

  @Override
  public Instant recordedAtOf(RecordedEvent event) {
    return event.envelope().recordedAt();
  }

  @Override
  public byte[] write(RecordedEvent event) {
    return TransactionEventBytes.of(event);
  }

  @Override
  public RecordedEvent read(String name, byte[] payload) {
    var event = EventCodec.read(payload, last.get());
    last.set(event);
    return event;
  }
}
