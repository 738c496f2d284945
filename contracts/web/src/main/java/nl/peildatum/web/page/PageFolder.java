package nl.peildatum.web.page;

import java.util.List;

/**
 * A folder of the class path with templates, texts, tables and styles of pages. The service loader
 * finds the folders of all modules at the start; no two of them have a file of one name.
 */
public interface PageFolder {
  /** The folder from the root of the class path, with a slash at its end. */
  String path();

  /** The names of its files of texts, without language and ending. */
  List<String> topics();
}
