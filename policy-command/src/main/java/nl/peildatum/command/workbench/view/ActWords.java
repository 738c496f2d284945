package nl.peildatum.command.workbench.view;

import java.util.List;
import java.util.Map;

/** The acts of a decision file in words. */
public final class ActWords {
  private ActWords() {}

  /** What each act does, and where. */
  public static List<String> of(FormContext context, Map<String, Object> file) {
    var parts = FileParts.of(context, file);
    return file.get("acts") instanceof List<?> acts
        ? acts.stream().map(parts::act).toList()
        : List.of();
  }
}
