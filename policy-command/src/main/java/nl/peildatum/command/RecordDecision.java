package nl.peildatum.command;

import java.util.OptionalLong;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record a decision (<i>besluit vastleggen</i>).
 *
 * @param expectedHead the country's last sequence as the administrator saw it, when stated
 */
record RecordDecision(
    @TargetAggregateIdentifier String country, SentDecision sent, OptionalLong expectedHead) {}
