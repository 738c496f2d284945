package nl.peildatum.deploy.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One fleet of two for all tests of this JVM that ask for it; none of them breaks it. */
public final class SharedFleet implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Fleet.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(Kept.class, key -> new Kept(newFolder()), Kept.class)
        .fleet;
  }

  private static final class Kept implements AutoCloseable {
    private final Path folder;
    private final Fleet fleet;

    private Kept(Path folder) {
      this.folder = folder;
      this.fleet = Fleet.ofTwo(folder);
    }

    @Override
    public void close() {
      fleet.close();
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("peildatum-fleet-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
