package nl.peildatum.command.log;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.checkpoint.VerifierKey;

/**
 * The keys of the log.
 *
 * @param origin the name of the log and of each of its keys
 * @param signers all sign each checkpoint; none where this node signs nothing
 * @param retired signed earlier checkpoints
 */
public record CheckpointKeys(String origin, List<SignerKey> signers, List<VerifierKey> retired) {
  /** No keys: nothing is signed. */
  public static final CheckpointKeys NONE = new CheckpointKeys("", List.of(), List.of());

  public CheckpointKeys {
    signers = List.copyOf(signers);
    retired = List.copyOf(retired);
    var other =
        Stream.concat(signers.stream().map(SignerKey::verifierKey), retired.stream())
            .map(VerifierKey::name)
            .filter(name -> !name.equals(origin))
            .findFirst();
    if (other.isPresent()) {
      throw new UnusableLogKey(
          "The log is named %s, and a key of it is named %s: each key has the name of the log."
              .formatted(origin, other.get()));
    }
  }

  SignedNote sign(Checkpoint checkpoint) {
    var text = checkpoint.text();
    return new SignedNote(text, signers.stream().map(key -> key.sign(text)).toList());
  }

  /** Whether one of the keys that sign now has signed this note. */
  boolean haveSigned(SignedNote note) {
    return signers.stream().anyMatch(key -> note.isSignedBy(key.verifierKey()));
  }

  /** Whether one of the keys, retired or not, has signed this note. */
  boolean verify(SignedNote note) {
    return haveSigned(note) || retired.stream().anyMatch(note::isSignedBy);
  }
}
