package nl.peildatum.query.page;

import java.util.List;
import nl.peildatum.web.page.PageFolder;

/** The folder with the pages that ask: templates, texts and styles. */
public final class QueryPageFolder implements PageFolder {
  @Override
  public String path() {
    return "nl/peildatum/query/page/";
  }

  @Override
  public List<String> topics() {
    return List.of("time", "case", "search", "about", "moratoria");
  }
}
