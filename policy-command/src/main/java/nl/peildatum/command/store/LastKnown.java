package nl.peildatum.command.store;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What this node remembers of a country: a starting point to read on from, never trusted as the
 * present.
 */
public interface LastKnown {
  /**
   * What is remembered of a country.
   *
   * @param snapshot in Axon's sense: its payload is the aggregate, its sequence that of the last
   *     event
   * @param lastEventId of the last event
   */
  record Remembered(DomainEventMessage<?> snapshot, String lastEventId) {}

  Optional<Remembered> of(String country);

  /** To be told when the last event of what is remembered is not in the store any more. */
  void isGone(Remembered remembered);
}
