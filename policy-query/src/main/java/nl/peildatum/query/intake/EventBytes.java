package nl.peildatum.query.intake;

import java.util.Arrays;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.ParsedEvent;
import nl.peildatum.json.Json;

/** The bytes of an event as the command side stored them. */
public final class EventBytes {
  private final byte[] bytes;

  public EventBytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The size in bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventBytes payload && Arrays.equals(bytes, payload.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /**
   * The event, parsed as far as its envelope.
   *
   * @throws IllegalStateException when the bytes do not match their hash
   */
  ParsedEvent parsed() {
    return EventCodec.parseSealed(bytes)
        .orElseThrow(() -> new IllegalStateException("an event that is not what its hash says"));
  }

  /** Whether the bytes are an event that matches its hash. */
  boolean isSealed() {
    try {
      return bytes.length > 0 && EventCodec.isSealed(bytes);
    } catch (RuntimeException noJson) {
      return false;
    }
  }

  /** Whether a sealed payload has a sequence: then a later build may be able to read the rest. */
  boolean isNumbered() {
    return Json.object(bytes).get("sequence") instanceof Integer sequence && sequence > 0;
  }
}
