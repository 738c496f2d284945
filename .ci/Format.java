import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds every Java file to google-java-format: "check" names those that differ, "write" corrects. */
void main(String[] args) throws IOException {
  var write = args[0].equals("write");
  var strays = sources().parallel().filter(file -> differs(file, write)).sorted().toList();
  strays.forEach(file -> IO.println((write ? "formatted: " : "not formatted: ") + file));
  if (!write && !strays.isEmpty()) {
    IO.println("Run: mvn -N validate -Dformat=write");
    System.exit(1);
  }
}

Stream<Path> sources() throws IOException {
  try (var modules = Files.find(Path.of("."), 3, (file, is) -> file.endsWith("pom.xml"))) {
    return modules
        .map(pom -> pom.resolveSibling("src"))
        .filter(Files::isDirectory)
        .flatMap(this::javaFiles)
        .toList()
        .stream();
  }
}

Stream<Path> javaFiles(Path folder) {
  try (var files = Files.walk(folder)) {
    return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
  } catch (IOException unreadable) {
    throw new java.io.UncheckedIOException(unreadable);
  }
}

boolean differs(Path file, boolean write) {
  try {
    var before = Files.readString(file);
    var after = new Formatter().formatSourceAndFixImports(before);
    if (write && !after.equals(before)) Files.writeString(file, after);
    return !after.equals(before);
  } catch (FormatterException unparsable) {
    throw new IllegalStateException(file + ": " + unparsable.getMessage(), unparsable);
  } catch (IOException unreadable) {
    throw new java.io.UncheckedIOException(unreadable);
  }
}
