package nl.peildatum.command.clock;

import java.time.Instant;

/**
 * What the store says to a transaction that is about to append.
 *
 * @param recordedAt UTC, whole milliseconds: the instant of everything that it appends
 * @param standing of the store to the topic, of the same server to which the transaction commits
 */
public record AppendMoment(Instant recordedAt, Standing standing) {}
