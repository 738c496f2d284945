package nl.peildatum.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.checkpoint.MalformedKey;
import nl.peildatum.checkpoint.VerifierKey;

/**
 * The arguments of the command.
 *
 * @param keys at least one
 * @param older empty if nothing is to be compared
 * @param bundle file
 */
record VerifyArguments(List<VerifierKey> keys, Optional<Older> older, String bundle) {
  private static final String KEY = "--key";
  private static final String CHECKPOINT = "--checkpoint";
  private static final String CONSISTENCY = "--consistency";
  private static final Set<String> OPTIONS = Set.of(KEY, CHECKPOINT, CONSISTENCY);

  /**
   * An older checkpoint and the proof that it is the beginning of the newer one.
   *
   * @param checkpoint file with a signed note
   * @param proof file with the hashes in base64, one a line
   */
  record Older(String checkpoint, String proof) {}

  /**
   * Reads the arguments.
   *
   * @throws WrongUsage if they are not of the form, or a file of keys cannot be read
   */
  static VerifyArguments read(String... arguments) {
    var options = new HashMap<String, String>();
    var files = new ArrayList<String>();
    for (var i = 0; i < arguments.length; i++) {
      if (!arguments[i].startsWith("--")) {
        files.add(arguments[i]);
      } else if (!OPTIONS.contains(arguments[i])) {
        throw new WrongUsage("unknown option " + arguments[i]);
      } else if (i + 1 == arguments.length || options.put(arguments[i], arguments[i + 1]) != null) {
        throw new WrongUsage(arguments[i] + " takes one value, once");
      } else {
        i++;
      }
    }
    if (files.size() != 1) {
      throw new WrongUsage("name one file");
    }
    return new VerifyArguments(keys(options), older(options), files.getFirst());
  }

  private static Optional<Older> older(Map<String, String> options) {
    var checkpoint = options.get(CHECKPOINT);
    var proof = options.get(CONSISTENCY);
    if ((checkpoint == null) != (proof == null)) {
      throw new WrongUsage(CHECKPOINT + " and " + CONSISTENCY + " go together");
    }
    return checkpoint == null || proof == null
        ? Optional.empty()
        : Optional.of(new Older(checkpoint, proof));
  }

  /** The keys of a file, one a line, or the one key that the argument is. */
  private static List<VerifierKey> keys(Map<String, String> options) {
    var key = Optional.ofNullable(options.get(KEY)).orElseThrow(() -> new WrongUsage("name a key"));
    try {
      return List.of(VerifierKey.read(key));
    } catch (MalformedKey isFile) {
      return keysIn(key, isFile);
    }
  }

  private static List<VerifierKey> keysIn(String file, MalformedKey noKey) {
    if (file.contains("+") && !Files.exists(Path.of(file))) {
      throw new WrongUsage(file + ": " + noKey.getMessage());
    }
    try {
      var keys =
          VerifyCommand.lines(file).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(VerifierKey::read)
              .toList();
      if (keys.isEmpty()) {
        throw new WrongUsage(file + " holds no key");
      }
      return keys;
    } catch (MalformedKey e) {
      throw new WrongUsage(file + ": " + e.getMessage());
    }
  }
}
