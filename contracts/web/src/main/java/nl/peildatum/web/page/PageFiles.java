package nl.peildatum.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.ServiceLoader;

/** The files of the pages, in the folders of all modules. */
public final class PageFiles {
  static final ClassLoader LOADER = PageFiles.class.getClassLoader();

  static final List<PageFolder> FOLDERS =
      ServiceLoader.load(PageFolder.class, LOADER).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private PageFiles() {}

  /** Opens a file; the caller closes it. */
  public static InputStream open(String file) {
    return FOLDERS.stream()
        .map(folder -> LOADER.getResourceAsStream(folder.path() + file))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the pages have no file " + file));
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
