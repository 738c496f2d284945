package nl.peildatum.deploy.fleet;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program can load: of the tests' own classpath, as much as it would have alone. */
public record Classpath(List<String> entries) {
  /** Everything that the tests see, the launcher included. */
  public static Classpath whole() {
    return new Classpath(
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
  }

  /** The same without a module, so that whoever needs it secretly is found out. */
  public Classpath without(String... modules) {
    return new Classpath(
        entries.stream()
            .filter(entry -> Stream.of(modules).noneMatch(module -> isOf(entry, module)))
            .toList());
  }

  private static boolean isOf(String entry, String module) {
    return entry.contains("/" + module + "/target/") || entry.contains("/" + module + "-0.");
  }

  String text() {
    return entries.stream().collect(Collectors.joining(File.pathSeparator));
  }
}
