package nl.peildatum.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.util.FileSystemUtils;

/** One start of the whole product, empty, for all tests of this JVM that ask for it. */
public final class RunningProduct implements AutoCloseable {
  private final Path folder;
  private final Running running;

  private RunningProduct(Path folder) {
    this.folder = folder;
    this.running =
        Launcher.start(
            StartOptions.of(List.of("--data", folder.toString(), "--port", "0", "--empty")),
            line -> {});
  }

  /** Started by whoever asks first, stopped after the last test. */
  public static RunningProduct sharedBy(ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(
            RunningProduct.class, key -> new RunningProduct(newFolder()), RunningProduct.class);
  }

  public String url() {
    return running.url();
  }

  @Override
  public void close() {
    running.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("peildatum-wire-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
