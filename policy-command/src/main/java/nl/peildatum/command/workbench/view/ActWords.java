package nl.peildatum.command.workbench.view;

import java.util.List;
import java.util.Map;
import nl.peildatum.web.page.PageTexts;

/** The acts of a decision file in words. */
public final class ActWords {
  private ActWords() {}

  /** What each act does, and where. */
  public static List<String> of(Map<String, Object> file, PageTexts texts) {
    var parts = new FileParts(file, new FieldWords(texts));
    return file.get("acts") instanceof List<?> acts
        ? acts.stream().map(parts::act).toList()
        : List.of();
  }
}
