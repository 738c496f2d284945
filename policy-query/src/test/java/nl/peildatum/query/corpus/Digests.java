package nl.peildatum.query.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of all frozen files with their SHA-256, as {@code sha256sum} writes it: a byte that is
 * changed in a frozen file, a file that is new and one that is gone show.
 */
record Digests(Path root) {
  private static final String LIST = "SHA256SUMS";

  /** As they are now, in the order of their names. */
  List<String> computed() {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.equals(list()))
          .map(this::line)
          .sorted(java.util.Comparator.comparing(line -> line.substring(64)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> listed() {
    try {
      return Files.exists(list()) ? Files.readAllLines(list()) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Adds the files of a folder that was just written; what is listed stays. */
  void add(Path folder) throws IOException {
    var before = root.relativize(folder) + "/";
    var news = computed().stream().filter(line -> line.startsWith("  " + before, 64));
    Files.write(list(), new ArrayList<>(Stream.concat(listed().stream(), news).toList()));
  }

  private Path list() {
    return root.resolve(LIST);
  }

  private String line(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      var name = root.relativize(file).toString().replace('\\', '/');
      return HexFormat.of().formatHex(digest) + "  " + name;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException none) {
      throw new AssertionError(none);
    }
  }
}
