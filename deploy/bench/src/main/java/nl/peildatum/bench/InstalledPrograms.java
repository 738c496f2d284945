package nl.peildatum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds whether a program is installed on this machine. */
public final class InstalledPrograms {
  private InstalledPrograms() {}

  public static boolean contains(String program) {
    var path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
    return Stream.of(path.split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
