package nl.peildatum.codec;

import nl.peildatum.decision.RecordedEvent;

/**
 * An event with its place in the record.
 *
 * @param payload the bytes to be stored: the RFC 8785 form, hash included
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SealedEvent(RecordedEvent event, byte[] payload) {}
