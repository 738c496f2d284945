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
 * @param prepared the decision as checked before the transaction began; null = not checked yet
 * @param also what is stored in the same transaction
 */
record RecordDecision(
    @TargetAggregateIdentifier String country,
    SentDecision sent,
    OptionalLong expectedHead,
    @Nullable PreparedDecision prepared,
    TransactionParticipant also) {

  /**
   * Returns the decision as checked against this record, which is read in the transaction. It is
   * checked again only if it was prepared for another record.
   */
  PreparedDecision preparedFor(DecisionRules rules, CountryRecord head) {
    return prepared != null && prepared.isBasedOn(head)
        ? prepared
        : PreparedDecision.of(sent, rules, head);
  }

  /** Whether the decision was checked against exactly this record. */
  boolean isPreparedFor(CountryRecord head) {
    return prepared != null && prepared.isBasedOn(head);
  }
}
