package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.command.http.PreviewWork;
import nl.peildatum.command.refusal.Refusal;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a decision file that was made elsewhere, and shows what it would change. */
@RestController
final class ImportPageEndpoint {
  private static final String ADDRESS = "/beheer/invoeren";

  private final WorkbenchReplies replies;
  private final FormReplies pages;
  private final Decisions decisions;
  private final PreviewWork previews;

  ImportPageEndpoint(WorkbenchReplies replies, Decisions decisions, PreviewWork previews) {
    this.replies = replies;
    this.pages = new FormReplies(replies, decisions);
    this.decisions = decisions;
    this.previews = previews;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> empty(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    return page(visit, HttpStatus.OK, "", "");
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> sent(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    var text = visit.parameter("upload").or(() -> visit.parameter("text")).orElse("");
    if (text.isEmpty()) {
      return page(visit, HttpStatus.BAD_REQUEST, "", visit.texts().text("workbench.import.empty"));
    }
    try {
      var file = Json.sent(text.getBytes(StandardCharsets.UTF_8));
      var country = OpenForm.country(String.valueOf(file.get("country")));
      return preview(visit, OpenForm.of(country, file, decisions.headOf(country)));
    } catch (MalformedJson malformed) {
      return page(visit, HttpStatus.BAD_REQUEST, text, visit.texts().told(malformed.what()));
    } catch (RequestRefused refused) {
      var told = visit.texts().told(refused.problem().detail());
      return page(visit, HttpStatus.BAD_REQUEST, text, told);
    }
  }

  private ResponseEntity<byte[]> preview(Visit visit, OpenForm form) {
    try {
      var sent = form.decision();
      var locale = visit.language().locale();
      var preview =
          previews.run(
              () ->
                  CheckedPreview.of(
                      decisions.dryRun(sent, OptionalLong.empty(), locale), form.receipts()));
      return pages.preview(visit, form, preview);
    } catch (Refusal refusal) {
      return pages.refused(visit, form, CommandProblems.problem(refusal));
    }
  }

  private ResponseEntity<byte[]> page(Visit visit, HttpStatus status, String text, String error) {
    return replies.page(visit, status, "workbench-import", Map.of("text", text, "error", error));
  }
}
