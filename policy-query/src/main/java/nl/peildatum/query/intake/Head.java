package nl.peildatum.query.intake;

import java.time.Instant;

/**
 * The end of a country's record at some moment.
 *
 * @param sequence of the last event, which is also the number of events
 * @param recordedAt of that event, UTC, milliseconds
 * @param hash of that event, lower-case hex SHA-256
 */
record Head(long sequence, Instant recordedAt, String hash) {}
