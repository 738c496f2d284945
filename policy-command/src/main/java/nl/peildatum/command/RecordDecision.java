package nl.peildatum.command;

import java.util.OptionalLong;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.record.CountryRecord;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The command to record a decision (<i>besluit vastleggen</i>).
 *
 * @param expectedHead the country's last sequence as the administrator saw it; empty where not
 *     stated
 * @param weighed the result of the checks made before the transaction began; {@code null} = not
 *     checked yet
 */
record RecordDecision(
    @TargetAggregateIdentifier String country,
    SentDecision sent,
    OptionalLong expectedHead,
    @Nullable PreparedDecision weighed) {

  /**
   * The decision checked against the record read in the transaction; checked again only if that
   * record has grown since.
   */
  PreparedDecision draft(DecisionRules rules, CountryRecord head) {
    return weighed != null && weighed.comesBehind(head)
        ? weighed
        : PreparedDecision.of(sent, rules, head);
  }

  /** Whether the decision was checked against exactly this record. */
  boolean isWeighedOn(CountryRecord head) {
    return weighed != null && weighed.comesBehind(head);
  }
}
