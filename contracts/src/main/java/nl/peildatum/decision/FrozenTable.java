package nl.peildatum.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** A committed table of tab-separated rows beside this class, whose comment lines start with #. */
final class FrozenTable {
  private FrozenTable() {}

  static Stream<String[]> rows(String name) {
    return read(name).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"));
  }

  private static String read(String name) {
    try (var table = FrozenTable.class.getResourceAsStream(name)) {
      if (table == null) {
        throw new FileNotFoundException(name);
      }
      return new String(table.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
