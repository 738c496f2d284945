package nl.peildatum.command.draft;

import java.util.Optional;
import nl.peildatum.command.security.Identity;

/** What the audit trail says that somebody did, or that happened by itself. */
public sealed interface AuditEvent permits DraftEvent, DecisionRecordedAtOnce, AuditTrailRead {
  /** The person or program that did it; empty for what happened by itself. */
  Optional<Identity> by();
}
