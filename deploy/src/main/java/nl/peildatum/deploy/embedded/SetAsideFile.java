package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Moves a damaged file to the first free name beside it, so that no content is deleted. */
final class SetAsideFile {
  private SetAsideFile() {}

  static Path move(Path file) throws IOException {
    for (var count = 1; ; count++) {
      var aside = file.resolveSibling(file.getFileName() + ".damaged-" + count);
      if (!Files.exists(aside)) {
        return Files.move(file, aside);
      }
    }
  }
}
