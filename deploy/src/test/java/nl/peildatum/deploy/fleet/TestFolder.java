package nl.peildatum.deploy.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that outlives the test that asked for it, and goes with what lived in it. */
public record TestFolder(Path path) implements AutoCloseable {
  public static TestFolder named(String prefix) {
    try {
      return new TestFolder(Files.createTempDirectory(prefix));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
