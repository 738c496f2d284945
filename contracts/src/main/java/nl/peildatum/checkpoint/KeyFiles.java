package nl.peildatum.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;

/** Reads files of keys, one on each line; blank lines and lines that begin with # do not count. */
public final class KeyFiles {
  private KeyFiles() {}

  /**
   * Reads private keys.
   *
   * @throws UnusableKeyFile if the file cannot be read, or a line is no private key
   */
  public static List<SignerKey> signers(Path file) {
    return keys(file, SignerKey::read);
  }

  /**
   * Reads public keys.
   *
   * @throws UnusableKeyFile if the file cannot be read, or a line is no public key
   */
  public static List<VerifierKey> verifiers(Path file) {
    return keys(file, VerifierKey::read);
  }

  private static <T> List<T> keys(Path file, Function<String, T> read) {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(read)
          .toList();
    } catch (MalformedKey malformed) {
      throw new UnusableKeyFile(file + " has a line that is no key: " + malformed.getMessage());
    } catch (IOException unreadable) {
      throw new UnusableKeyFile(file + " cannot be read: " + unreadable);
    }
  }

  /**
   * Makes a private key and keeps it in a file that only its owner may read, unless the file is
   * there. Of two processes that do this at the same time, both use the key of the first.
   */
  public static void makeIfMissing(Path file, String keyName) {
    try {
      if (!Files.exists(file)) {
        var seed = new byte[Ed25519.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        store(SignerKey.of(keyName, SignatureType.ED25519, seed), file.toAbsolutePath());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void store(SignerKey key, Path file) throws IOException {
    var folder = Files.createDirectories(file.resolveSibling(""));
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var complete = Files.createTempFile(folder, "checkpoint-key", ".new", ownerOnly);
    Files.writeString(complete, key.secretText() + "\n");
    try {
      Files.createLink(file, complete);
    } catch (FileAlreadyExistsException createdByOtherProcess) {
      // the first key written is the key
    }
    Files.delete(complete);
  }
}
