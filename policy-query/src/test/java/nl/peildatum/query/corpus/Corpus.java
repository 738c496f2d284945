package nl.peildatum.query.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one build froze: the stored bytes of a record, one event a line, and final answers from it.
 *
 * @param folder named by the day of that build
 */
record Corpus(Path folder) {
  static final Path ROOT =
      Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "corpus");
  private static final String RECORD = "record-";
  private static final String FEED = "feed-";
  private static final String END = ".ndjson";
  private static final String ANSWERS = "answers.ndjson";

  static List<Corpus> all() {
    return listed(ROOT).filter(Files::isDirectory).map(Corpus::new).toList();
  }

  /** As stored, in sequence for each country. */
  List<String> record() {
    return listed(folder)
        .filter(file -> file.getFileName().toString().startsWith(RECORD))
        .flatMap(file -> lines(file).stream())
        .toList();
  }

  List<FrozenAnswer> answers() {
    return lines(folder.resolve(ANSWERS)).stream().map(FrozenAnswer::read).toList();
  }

  /** Of each country whose feed was frozen: the answers that changed, in sequence. */
  Map<String, List<String>> feeds() {
    return listed(folder)
        .filter(file -> file.getFileName().toString().startsWith(FEED))
        .collect(Collectors.toMap(Corpus::country, Corpus::lines));
  }

  /** Of the country of such a feed. */
  List<String> recordOf(String country) {
    return lines(folder.resolve(RECORD + country + END));
  }

  private static String country(Path feed) {
    var name = feed.getFileName().toString();
    return name.substring(FEED.length(), name.length() - END.length());
  }

  /**
   * Writes a folder that is not there yet; one that is there stays as it is.
   *
   * @param records stored bytes by country code as in a path
   */
  static Corpus write(Path folder, Map<String, List<String>> records, List<FrozenAnswer> answers)
      throws IOException {
    Files.createDirectories(folder.getParent());
    Files.createDirectory(folder);
    for (var of : records.entrySet()) {
      Files.write(folder.resolve(RECORD + of.getKey() + END), of.getValue());
      Files.write(folder.resolve(FEED + of.getKey() + END), FrozenFeedsTest.feed(of.getValue()));
    }
    Files.write(folder.resolve(ANSWERS), answers.stream().map(FrozenAnswer::line).toList());
    new Digests(Objects.requireNonNull(folder.getParent())).add(folder);
    return new Corpus(folder);
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  private static Stream<Path> listed(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
