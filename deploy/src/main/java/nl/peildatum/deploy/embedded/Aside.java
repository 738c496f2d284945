package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A damaged file keeps its content under the first free name beside it; nothing is thrown away. */
final class Aside {
  private Aside() {}

  static Path move(Path file) throws IOException {
    for (var count = 1; ; count++) {
      var aside = file.resolveSibling(file.getFileName() + ".damaged-" + count);
      if (!Files.exists(aside)) {
        return Files.move(file, aside);
      }
    }
  }
}
