package nl.peildatum.integrity;

import java.util.Arrays;
import java.util.Optional;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.json.StoredObject;

/** Reads the bytes of an event only if every byte of them is covered by the hash in them. */
public final class EventForm {
  private EventForm() {}

  /**
   * The event in some bytes; empty if they are no JSON object in RFC 8785 form, or if the hash in
   * it is not that of the object without it.
   */
  public static Optional<StoredObject> sealed(byte[] bytes) {
    try {
      var object = Json.object(bytes);
      return EventCodec.isSealed(bytes) && Arrays.equals(Json.canonical(object), bytes)
          ? Optional.of(new StoredObject(object))
          : Optional.empty();
    } catch (MalformedJson | IllegalStateException | IllegalArgumentException noEvent) {
      return Optional.empty();
    }
  }
}
