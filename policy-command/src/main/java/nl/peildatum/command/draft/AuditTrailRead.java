package nl.peildatum.command.draft;

import java.util.Optional;
import nl.peildatum.command.security.Identity;

/**
 * Entries of the audit trail were read.
 *
 * @param after number of the entry after which reading began; 0 = from the first
 * @param entries how many were read
 */
public record AuditTrailRead(Identity reader, long after, int entries) implements AuditEvent {
  @Override
  public Optional<Identity> by() {
    return Optional.of(reader);
  }
}
