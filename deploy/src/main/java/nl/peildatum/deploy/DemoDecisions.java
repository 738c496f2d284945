package nl.peildatum.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import nl.peildatum.deploy.importing.ImportedFile;

/**
 * The decision files contained in this program, by country. The files of one country must be
 * recorded in their order; countries may be recorded in any order.
 */
final class DemoDecisions {
  static final String LETTER = "mali-2023-01-11.json";

  private static final List<Entry> ALL = read();

  private DemoDecisions() {}

  private record Entry(String country, String file) {}

  /** Returns the names of the countries on the command line. */
  static List<String> countries() {
    return ALL.stream().map(Entry::country).distinct().toList();
  }

  /** Returns the decision files of a country, in the order of recording. */
  static List<ImportedFile> of(String country) {
    return ALL.stream()
        .filter(entry -> entry.country().equals(country))
        .map(entry -> file(entry.file()))
        .toList();
  }

  static ImportedFile file(String name) {
    return ImportedFile.contained("/demo/" + name);
  }

  private static List<Entry> read() {
    try (var list = DemoDecisions.class.getResourceAsStream("/demo/decisions.tsv")) {
      return new String(Objects.requireNonNull(list, "decisions.tsv").readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(fields -> new Entry(fields[0], fields[1]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
