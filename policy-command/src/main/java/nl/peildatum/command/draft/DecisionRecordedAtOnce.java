package nl.peildatum.command.draft;

import java.util.Optional;
import nl.peildatum.command.security.Identity;

/**
 * A decision was recorded without a draft, by the scope {@code policy:record}.
 *
 * @param country upper case
 */
public record DecisionRecordedAtOnce(
    Identity recorder, String country, String decisionId, long firstSequence, long lastSequence)
    implements AuditEvent {
  @Override
  public Optional<Identity> by() {
    return Optional.of(recorder);
  }
}
