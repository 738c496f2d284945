package nl.peildatum.bench.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that may or may not be there. */
final class Found {
  private Found() {}

  static boolean onPath(String program) {
    var path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
    return Stream.of(path.split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
