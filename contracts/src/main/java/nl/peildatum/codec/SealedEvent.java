package nl.peildatum.codec;

import nl.peildatum.decision.RecordedEvent;

/**
 * An event with its sequence and hash, ready to be stored.
 *
 * @param payload the bytes to be stored: the RFC 8785 form, including the hash
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SealedEvent(RecordedEvent event, byte[] payload) {}
