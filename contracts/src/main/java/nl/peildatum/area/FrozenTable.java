package nl.peildatum.area;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** A committed table of tab-separated rows beside a class; its comment lines start with #. */
public final class FrozenTable {
  private FrozenTable() {}

  /**
   * The rows of a table, split into columns.
   *
   * @param name name of the file in the folder of {@code beside}
   */
  public static Stream<String[]> rows(Class<?> beside, String name) {
    return read(beside, name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"));
  }

  private static String read(Class<?> beside, String name) {
    try (var table = beside.getResourceAsStream(name)) {
      if (table == null) {
        throw new FileNotFoundException(name);
      }
      return new String(table.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
