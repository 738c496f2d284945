package nl.peildatum.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
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
    var hashes = hashes(proof);
    if (hashes.isEmpty()) {
      return failed("the proof is no list of hashes in base64");
    }
    return new ConsistencyProof(older.size(), newer.size(), hashes.get())
            .proves(older.root(), newer.root())
        ? List.of()
        : failed("the older tree is not the beginning of this one: the log was forked or cut");
  }

  /** The hashes of a proof: the member of a JSON object as the service gives it, or lines. */
  private static Optional<List<TreeHash>> hashes(byte[] proof) {
    var hashes = new ArrayList<TreeHash>();
    for (var text : texts(proof)) {
      var hash = TreeHash.fromBase64(text);
      if (hash.isEmpty() || hashes.size() > 2 * Long.SIZE) {
        return Optional.empty();
      }
      hashes.add(hash.get());
    }
    return Optional.of(hashes);
  }

  private static List<String> texts(byte[] proof) {
    var text = new String(proof, StandardCharsets.UTF_8);
    if (!text.startsWith("{")) {
      return text.lines().toList();
    }
    try {
      return Json.object(proof).get("hashes") instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of("");
    } catch (MalformedJson e) {
      return List.of("");
    }
  }

  private static List<Failure> failed(String detail) {
    return List.of(new Failure(FailureCode.CONSISTENCY, detail));
  }
}
