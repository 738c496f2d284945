package nl.peildatum.command.store;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The records that this node remembers, from which reading a country starts. A remembered record
 * may be older than the store.
 */
public interface RememberedRecords {
  /**
   * The remembered record of a country.
   *
   * @param snapshot in Axon's sense: its payload is the aggregate, its sequence that of the last
   *     event
   * @param lastEventId the id of the last event
   */
  record Remembered(DomainEventMessage<?> snapshot, String lastEventId) {}

  /** Returns the remembered record; empty when none is remembered. */
  Optional<Remembered> of(String country);

  /** To be called when the last event of a remembered record is no longer in the store. */
  void reportLost(Remembered remembered);
}
