package nl.peildatum.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.merkle.ConsistencyProof;
import nl.peildatum.merkle.TreeHash;

/** Checks that the log of an older checkpoint was continued, neither forked nor cut. */
final class OlderCheckpoint {
  private OlderCheckpoint() {}

  /**
   * What is wrong; none if the older tree is the beginning of the newer.
   *
   * @param older a signed note
   * @param proof the hashes in base64, one a line
   */
  static List<Failure> failures(
      byte[] older, byte[] proof, Checkpoint newer, List<VerifierKey> keys) {
    try {
      var note = SignedNote.read(older);
      var checkpoint = Checkpoint.read(note.text());
      if (!CheckpointSignatures.isSigned(note, checkpoint, keys)) {
        return failed("the older checkpoint is not signed by the key given");
      }
      return compared(checkpoint, proof, newer);
    } catch (MalformedNote e) {
      return failed("the older checkpoint: " + e.getMessage());
    }
  }

  private static List<Failure> compared(Checkpoint older, byte[] proof, Checkpoint newer) {
    if (!older.origin().equals(newer.origin())) {
      return failed("the older checkpoint is of another log, " + older.origin());
    }
    if (older.size() > newer.size()) {
      return failed(
          "the older checkpoint has %d leaves, this one %d".formatted(older.size(), newer.size()));
    }
    var hashes = new ArrayList<TreeHash>();
    for (var line : new String(proof, StandardCharsets.UTF_8).lines().toList()) {
      var hash = TreeHash.fromBase64(line);
      if (hash.isEmpty() || hashes.size() > 2 * Long.SIZE) {
        return failed("the proof is not one hash in base64 a line");
      }
      hashes.add(hash.get());
    }
    return new ConsistencyProof(older.size(), newer.size(), hashes)
            .proves(older.root(), newer.root())
        ? List.of()
        : failed("the older tree is not the beginning of this one: the log was forked or cut");
  }

  private static List<Failure> failed(String detail) {
    return List.of(new Failure(FailureCode.CONSISTENCY, detail));
  }
}
