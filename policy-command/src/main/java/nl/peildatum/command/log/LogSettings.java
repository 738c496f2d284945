package nl.peildatum.command.log;

import java.nio.file.Path;
import java.util.List;
import nl.peildatum.checkpoint.KeyFiles;
import nl.peildatum.checkpoint.VerifierKey;

/** The settings of the log: the keys that sign it, and the witnesses that cosign. */
public record LogSettings(CheckpointKeys keys, List<WitnessAddress> witnesses) {
  /** Nothing is signed. */
  public static final LogSettings NONE = new LogSettings(CheckpointKeys.NONE, List.of());

  public LogSettings {
    witnesses = List.copyOf(witnesses);
  }

  /**
   * Reads the settings.
   *
   * @param keys file of private keys; blank: this node signs nothing
   * @param retired file of public keys; blank: there are none
   * @param origin name of the log; blank: the name of the first key
   * @param witnesses each as a public key, a space and an address, with commas between
   * @throws UnusableLogKey when the keys do not fit the name of the log
   */
  public static LogSettings of(String keys, String retired, String origin, String witnesses) {
    if (keys.isBlank()) {
      return NONE;
    }
    var signers = KeyFiles.signers(Path.of(keys));
    if (signers.isEmpty()) {
      throw new UnusableLogKey(keys + " holds no key (PEILDATUM_CHECKPOINT_KEYS).");
    }
    var name = origin.isBlank() ? signers.getFirst().verifierKey().name() : origin;
    var earlier = retired.isBlank() ? List.<VerifierKey>of() : KeyFiles.verifiers(Path.of(retired));
    return new LogSettings(
        new CheckpointKeys(name, signers, earlier), WitnessAddress.list(witnesses));
  }
}
