package nl.peildatum.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.json.Milliseconds;

/** Tells of a key of a witness whether it signed a checkpoint, and when. */
final class WitnessSummary {
  /** Of the year 9999. */
  private static final long LAST_SECOND = 253402300799L;

  private WitnessSummary() {}

  /**
   * Some lines; none for a key that is not of a witness.
   *
   * @param recordedAt when the last event was recorded, by the register
   */
  static List<String> of(SignedNote note, VerifierKey key, Optional<Instant> recordedAt) {
    if (key.type() != SignatureType.COSIGNATURE_V1) {
      return List.of();
    }
    var times =
        note.cosignatureTimes(key).stream()
            .map(seconds -> Instant.ofEpochSecond(Math.min(seconds, LAST_SECOND)))
            .distinct()
            .toList();
    if (times.isEmpty()) {
      return List.of("witness " + key.name() + ": did not sign this checkpoint");
    }
    var lines = new ArrayList<String>();
    lines.add("witness: " + key.name() + ", " + told(times));
    recordedAt.ifPresent(
        recorded ->
            times.stream()
                .filter(signed -> signed.getEpochSecond() < recorded.getEpochSecond())
                .forEach(signed -> lines.add(contradiction(key, signed, recorded))));
    return lines;
  }

  private static String told(List<Instant> times) {
    return times.size() == 1
        ? times.getFirst().toString()
        : "first %s, last %s".formatted(times.getFirst(), times.getLast());
  }

  private static String contradiction(VerifierKey key, Instant signed, Instant recorded) {
    return "witness %s: %s is before the last event was recorded, %s; these contradict each other"
        .formatted(key.name(), signed, Milliseconds.text(recorded));
  }
}
