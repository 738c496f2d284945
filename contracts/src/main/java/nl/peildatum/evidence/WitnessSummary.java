package nl.peildatum.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;

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
    var seconds = note.cosignedAt(key);
    if (seconds.isEmpty()) {
      return List.of("witness " + key.name() + ": did not sign this checkpoint");
    }
    var signed = Instant.ofEpochSecond(Math.min(seconds.get(), LAST_SECOND));
    var line = "witness: " + key.name() + ", " + signed;
    return recordedAt
        .filter(recorded -> signed.getEpochSecond() < recorded.getEpochSecond())
        .map(recorded -> List.of(line, contradiction(key, recorded)))
        .orElse(List.of(line));
  }

  private static String contradiction(VerifierKey key, Instant recorded) {
    return "witness %s: that is before the last event was recorded, %s; these contradict each other"
        .formatted(key.name(), recorded);
  }
}
