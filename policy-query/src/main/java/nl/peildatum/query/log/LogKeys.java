package nl.peildatum.query.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.KeyFiles;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.checkpoint.VerifierKey;

/**
 * The public keys of the log, from the settings: whoever may write to the topic cannot choose them.
 *
 * @param active sign checkpoints now
 * @param retired signed earlier checkpoints
 */
public record LogKeys(List<VerifierKey> active, List<VerifierKey> retired) {
  public LogKeys {
    active = List.copyOf(active);
    retired = List.copyOf(retired);
  }

  /**
   * Reads the settings.
   *
   * @param publicKeys file of public keys; blank: they are those of the private keys
   * @param privateKeys file of private keys; blank: this node knows no log
   * @param retired file of public keys; blank: there are none
   */
  public static LogKeys of(String publicKeys, String privateKeys, String retired) {
    return new LogKeys(active(publicKeys, privateKeys), verifiers(retired));
  }

  private static List<VerifierKey> active(String publicKeys, String privateKeys) {
    if (publicKeys.isBlank() && !privateKeys.isBlank()) {
      return KeyFiles.signers(Path.of(privateKeys)).stream().map(SignerKey::verifierKey).toList();
    }
    return verifiers(publicKeys);
  }

  private static List<VerifierKey> verifiers(String file) {
    return file.isBlank() ? List.of() : KeyFiles.verifiers(Path.of(file));
  }

  /** Whether this node knows a log. */
  public boolean isEmpty() {
    return active.isEmpty();
  }

  /** The name of the log, which is that of its keys. */
  public String origin() {
    return active.getFirst().name();
  }

  /** The checkpoint in a note; empty unless it is one of this log, signed by a key of it. */
  public Optional<Checkpoint> checkpoint(SignedNote note) {
    try {
      var checkpoint = Checkpoint.read(note.text());
      return Optional.of(checkpoint)
          .filter(it -> it.origin().equals(origin()))
          .filter(it -> Stream.concat(active.stream(), retired.stream()).anyMatch(note::isSignedBy));
    } catch (MalformedNote none) {
      return Optional.empty();
    }
  }
}
