package nl.peildatum.command.workbench;

import java.util.List;
import nl.peildatum.web.page.PageFolder;

/** The folder with the pages of the workbench: templates, texts and styles. */
public final class WorkbenchPageFolder implements PageFolder {
  @Override
  public String path() {
    return "nl/peildatum/command/workbench/";
  }

  @Override
  public List<String> topics() {
    return List.of("workbench", "cases");
  }
}
