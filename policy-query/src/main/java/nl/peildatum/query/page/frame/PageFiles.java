package nl.peildatum.query.page.frame;

import java.io.InputStream;
import java.util.Objects;

/** The templates, texts and styles of the pages, which stand in one folder of the resources. */
final class PageFiles {
  /** From the root of the class path. */
  static final String FOLDER = "nl/peildatum/query/page/";

  private PageFiles() {}

  /** Opens a file; the caller closes it. */
  static InputStream open(String file) {
    return Objects.requireNonNull(PageFiles.class.getResourceAsStream("/" + FOLDER + file), file);
  }
}
