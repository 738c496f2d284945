package nl.peildatum.evidence;

import java.util.List;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.json.SentText;
import nl.peildatum.merkle.ConsistencyProof;

/** Checks that the log of an older checkpoint was continued, neither forked nor cut. */
final class OlderCheckpoint {
  private OlderCheckpoint() {}

  /**
   * What is wrong; none if the older tree is the beginning of the newer.
   *
   * @param older a signed note
   * @param proof as {@link GivenProof} reads it
   */
  static List<Failure> failures(
      byte[] older, byte[] proof, Checkpoint newer, List<VerifierKey> keys) {
    try {
      var note = SignedNote.read(SentText.withoutMark(older));
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
          ("the checkpoint given has %d leaves, that of this file %d: the file is of an earlier"
                  + " moment than the checkpoint, and then a file made later must be compared, or"
                  + " the log was cut")
              .formatted(older.size(), newer.size()));
    }
    if (older.size() == newer.size() && !older.root().equals(newer.root())) {
      return failed("the older tree is another one of the same size: the log was forked");
    }
    var given = GivenProof.read(proof);
    if (given.isEmpty()) {
      return failed("the proof is no list of hashes in base64");
    }
    return proved(older, given.get(), newer);
  }

  private static List<Failure> proved(Checkpoint older, GivenProof proof, Checkpoint newer) {
    var needed = new GivenProof.Sizes(older.size(), newer.size());
    var given = proof.sizes();
    var told =
        "from %d to %d: %s of the register".formatted(needed.from(), needed.to(), needed.address());
    if (proof.isSized() && given.isEmpty()) {
      return failed(
          "the sizes that the proof states are no whole numbers, and the one needed is " + told);
    }
    if (given.isPresent() && !given.get().equals(needed)) {
      return failed(
          "the proof is from %d to %d, and the one needed is %s"
              .formatted(given.get().from(), given.get().to(), told));
    }
    if (new ConsistencyProof(needed.from(), needed.to(), proof.hashes())
        .proves(older.root(), newer.root())) {
      return List.of();
    }
    return failed(
        given.isPresent()
            ? "the older tree is not the beginning of this one: the log was forked or cut, or the"
                + " proof was changed"
            : "the older tree is not the beginning of this one, or the lines are not the proof "
                + told);
  }

  private static List<Failure> failed(String detail) {
    return List.of(new Failure(FailureCode.CONSISTENCY, detail));
  }
}
