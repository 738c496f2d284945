package nl.peildatum.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignedNote;

/**
 * What the verifier found.
 *
 * @param failures in the order of their codes; none = the bundle is valid
 * @param question empty if it could not be read
 * @param answer empty if it could not be read
 * @param checkpoint empty if it could not be read
 * @param note the checkpoint with its signatures; empty if it could not be read
 * @param recordedAt when the last event was recorded; empty if it could not be read
 */
public record BundleVerdict(
    List<Failure> failures,
    Optional<EvidenceQuestion> question,
    Optional<Map<?, ?>> answer,
    Optional<Checkpoint> checkpoint,
    Optional<SignedNote> note,
    Optional<Instant> recordedAt) {
  public boolean isValid() {
    return failures.isEmpty();
  }
}
