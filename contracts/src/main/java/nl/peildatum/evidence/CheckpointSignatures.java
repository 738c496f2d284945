package nl.peildatum.evidence;

import java.util.List;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;

/** Whether a checkpoint is signed by the log that it names. */
final class CheckpointSignatures {
  private CheckpointSignatures() {}

  /**
   * Whether one of the keys has the name of the log and signed the note; no witness replaces it.
   */
  static boolean isSigned(SignedNote note, Checkpoint checkpoint, List<VerifierKey> keys) {
    return keys.stream()
        .filter(key -> key.type() == SignatureType.ED25519)
        .filter(key -> key.name().equals(checkpoint.origin()))
        .anyMatch(note::isSignedBy);
  }
}
