package nl.peildatum.command.store;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What this node remembers of a country: a starting point to read on from, never trusted as the
 * present.
 */
public interface LastKnown {
  Optional<DomainEventMessage<?>> of(String country);

  /** Nothing is remembered. */
  static LastKnown nothing() {
    return country -> Optional.empty();
  }
}
