package nl.peildatum.web.page;

import java.util.List;

/** The folder with what the pages of both services share. */
public final class SharedPageFolder implements PageFolder {
  @Override
  public String path() {
    return "nl/peildatum/web/page/";
  }

  @Override
  public List<String> topics() {
    return List.of("texts", "acts", "map");
  }
}
