package nl.peildatum.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes of all modules as Maven built them, beside this one. */
final class Built {
  private static final String SAMPLES = "/violating/";

  private Built() {}

  static JavaClasses production() {
    return all("target/classes");
  }

  static JavaClasses tests() {
    return all("target/test-classes");
  }

  private static JavaClasses all(String folder) {
    try (var modules = Files.list(Path.of(".."))) {
      var folders =
          modules
              .flatMap(module -> Stream.of(module, module.resolve("web")))
              .map(module -> module.resolve(folder))
              .filter(Files::isDirectory);
      return new ClassFileImporter()
          .withImportOption(location -> !location.contains(SAMPLES))
          .importPaths(folders.toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
