package nl.peildatum.query.page.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The templates, texts, tables and styles of the pages, which stand in one folder of the resources.
 */
public final class PageFiles {
  /** From the root of the class path. */
  static final String FOLDER = "nl/peildatum/query/page/";

  private PageFiles() {}

  /** Opens a file; the caller closes it. */
  static InputStream open(String file) {
    return Objects.requireNonNull(PageFiles.class.getResourceAsStream("/" + FOLDER + file), file);
  }

  /** The rows of a table, each split at its tabs; lines that start with # are comments. */
  public static List<String[]> rows(String file) {
    try (var in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
