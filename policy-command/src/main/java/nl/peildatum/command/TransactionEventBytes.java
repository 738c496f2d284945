package nl.peildatum.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.SealedEvent;
import nl.peildatum.decision.RecordedEvent;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The bytes of the events that the current transaction appends, so that each event is encoded only
 * once.
 */
final class TransactionEventBytes {
  private static final String RESOURCE = "bytes of sealed events";

  private TransactionEventBytes() {}

  /** Keeps the bytes until the current unit of work ends. */
  static void keep(List<SealedEvent> events) {
    var bytes = new HashMap<String, byte[]>();
    events.forEach(of -> bytes.put(of.event().envelope().id(), of.payload()));
    CurrentUnitOfWork.get().resources().put(RESOURCE, bytes);
  }

  static byte[] of(RecordedEvent event) {
    return CurrentUnitOfWork.map(unit -> unit.<Map<String, byte[]>>getResource(RESOURCE))
        .flatMap(kept -> Optional.ofNullable(kept.get(event.envelope().id())))
        .orElseGet(() -> EventCodec.write(event));
  }
}
