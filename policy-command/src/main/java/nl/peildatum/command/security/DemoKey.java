package nl.peildatum.command.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key that signs the demonstration's tokens, stored in the data folder so that tokens outlive a
 * restart.
 */
final class DemoKey {
  private static final String FILE = "demo-signing-key.json";
  private static final int BITS = 2048;

  private DemoKey() {}

  static RSAKey in(Path folder) {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        store(new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate(), folder, file);
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(file + " holds no signing key", e);
    }
  }

  /** Stores a key that only the owner of the folder may read, unless there is one. */
  static void store(JWK key, Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var complete = Files.createTempFile(folder, "demo-key", ".new", ownerOnly);
    Files.writeString(complete, key.toJSONString());
    try {
      Files.createLink(file, complete);
    } catch (FileAlreadyExistsException createdByOtherNode) {
      // nodes that share the folder use the first key written to it
    }
    Files.delete(complete);
  }
}
