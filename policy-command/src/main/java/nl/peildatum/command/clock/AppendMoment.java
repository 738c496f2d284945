package nl.peildatum.command.clock;

import java.time.Instant;

/**
 * The store's answer to a transaction that is about to append.
 *
 * @param recordedAt UTC, whole milliseconds: the instant of every event that the transaction
 *     appends
 * @param comparison the result of the comparison with the topic, from the server to which the
 *     transaction commits
 */
public record AppendMoment(Instant recordedAt, ComparisonResult comparison) {}
