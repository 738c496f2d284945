package nl.peildatum.command.store;

/** An event as the store holds it, byte for byte, not parsed. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record StoredEvent(String type, byte[] payload) {}
