package nl.peildatum.integrity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peildatum.decision.Envelope;
import nl.peildatum.json.StoredObject;
import org.jspecify.annotations.Nullable;

/**
 * Checks the events of one country in their order: form, hash, sequence, previous hash, instant.
 */
public final class ChainCheck {
  private final String place;
  private final String country;
  private final Consumer<Damage> found;
  private long last;

  /** The hash of the last event; null after a damaged one, whose hash cannot be trusted. */
  private @Nullable String hash = Envelope.NO_PREVIOUS;

  private Instant recordedAt = Instant.MIN;

  /**
   * @param place the copy that is checked, see {@link Damage#place}
   */
  public ChainCheck(String place, String country, Consumer<Damage> found) {
    this.place = place;
    this.country = country;
    this.found = found;
  }

  /**
   * Checks the next event.
   *
   * @param sequence the sequence under which the bytes are stored
   * @return the event; empty if its bytes are damaged
   */
  public Optional<StoredObject> take(long sequence, byte[] bytes) {
    if (sequence != last + 1) {
      damage("missing", last + 1, "Events up to sequence %d are missing.".formatted(sequence - 1));
      hash = null;
    }
    last = sequence;
    var event = EventForm.sealed(bytes);
    if (event.isEmpty()) {
      damage("event-hash", sequence, "The bytes of this event do not match its hash.");
      hash = null;
      return event;
    }
    compare(sequence, event.get());
    return event;
  }

  private void compare(long sequence, StoredObject event) {
    if (!country.equals(event.text("country")) || event.number("sequence") != sequence) {
      damage("misplaced", sequence, "This event is stored under another country or sequence.");
    }
    if (hash != null && !hash.equals(event.text("previousHash"))) {
      damage("event-chain", sequence, "This event does not follow the one before it.");
    }
    var moment = Instant.parse(event.text("recordedAt"));
    if (moment.isBefore(recordedAt)) {
      damage("event-chain", sequence, "This event was recorded before the one before it.");
    }
    recordedAt = moment;
    hash = event.text("hash");
  }

  /** The sequence of the last event taken; 0 before the first. */
  public long last() {
    return last;
  }

  private void damage(String code, long sequence, String detail) {
    found.accept(new Damage(place, code, country, sequence, detail));
  }
}
