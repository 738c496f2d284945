package nl.peildatum.decision;

import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The recorded fact that an act targets.
 *
 * @param sequence in the country, from 1
 * @param lane {@code null} if the fact has no lane (a publication, coverage)
 */
public record Target(long sequence, DecisionId decisionId, String type, @Nullable Lane lane) {
  /** An event as later events name it. */
  public static Target of(RecordedEvent event) {
    var statement = event.statement();
    return new Target(
        event.sequence(),
        event.envelope().decisionId(),
        EventTypes.of(statement),
        statement.lane().orElse(null));
  }
}
