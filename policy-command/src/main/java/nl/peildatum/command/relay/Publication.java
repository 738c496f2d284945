package nl.peildatum.command.relay;

import java.time.Instant;

/**
 * One stored event on its way out.
 *
 * @param sequence contiguous per country, from 1
 * @param recordedAt UTC, whole milliseconds
 * @param payload the stored bytes
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared
record Publication(
    String country, long sequence, String id, String type, Instant recordedAt, byte[] payload) {}
