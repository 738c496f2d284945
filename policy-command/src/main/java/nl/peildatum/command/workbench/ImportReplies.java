package nl.peildatum.command.workbench;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.web.page.LanguageForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shows the page that takes a decision file. */
record ImportReplies(WorkbenchReplies replies) {
  /** What the form asks for to be shown again, as it is. */
  static final String SHOW = "show";

  private static final String CHECK = "check";

  /**
   * @param error what is wrong with the file; empty = nothing is known to be
   */
  ResponseEntity<byte[]> page(Visit visit, HttpStatus status, String text, String error) {
    return replies.page(visit, status, "workbench-import", model(visit, text, error));
  }

  /** The page with the text that was pasted before the session ended. */
  ResponseEntity<byte[]> ofEndedSession(Visit visit) {
    var model = new HashMap<>(model(visit, visit.parameter("text").orElse(""), ""));
    model.put(WorkbenchReplies.OF_ENDED_SESSION, true);
    return replies.page(visit, HttpStatus.FORBIDDEN, "workbench-import", model);
  }

  private static Map<String, Object> model(Visit visit, String text, String error) {
    var again = text.isEmpty() || error.isEmpty() ? SHOW : CHECK;
    return Map.of(
        "text",
        text,
        "error",
        error,
        LanguageForm.VARIABLE,
        visit.languageForm(ImportPageEndpoint.ADDRESS, again, CHECK));
  }
}
