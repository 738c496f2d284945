package nl.peildatum.command;

import java.util.OptionalLong;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.record.CountryRecord;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record a decision (<i>besluit vastleggen</i>).
 *
 * @param expectedHead the country's last sequence as the administrator saw it, when stated
 * @param weighed what the rules and the bounds made of it before the transaction began; {@code
 *     null} = nobody asked them yet
 */
record RecordDecision(
    @TargetAggregateIdentifier String country,
    SentDecision sent,
    OptionalLong expectedHead,
    @Nullable Draft weighed) {

  /**
   * On the record as it is read in the transaction: asked again only where that has grown since.
   */
  Draft draft(Rules rules, CountryRecord head) {
    return weighed != null && weighed.comesBehind(head) ? weighed : Draft.of(sent, rules, head);
  }

  /** Whether the rules were asked about this very record. */
  boolean isWeighedOn(CountryRecord head) {
    return weighed != null && weighed.comesBehind(head);
  }
}
