package nl.peildatum.command.store;

/** An event as the store holds it, byte for byte and not yet understood. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record StoredEvent(String type, byte[] payload) {}
