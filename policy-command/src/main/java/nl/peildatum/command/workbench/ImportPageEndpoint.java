package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.command.refusal.Refusal;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.problem.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a decision file that was made elsewhere, and shows what it would change. */
@RestController
final class ImportPageEndpoint {
  static final String ADDRESS = "/beheer/invoeren";
  private static final String UPLOAD = "upload";

  private final WorkbenchReplies replies;
  private final ImportReplies imports;
  private final FormReplies pages;
  private final Decisions decisions;
  private final ShownPreviews previews;

  ImportPageEndpoint(
      WorkbenchReplies replies, Decisions decisions, Drafts drafts, ShownPreviews previews) {
    this.replies = replies;
    this.imports = new ImportReplies(replies);
    this.pages = new FormReplies(replies, decisions, drafts);
    this.decisions = decisions;
    this.previews = previews;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> empty(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    return imports.page(visit, HttpStatus.OK, "", "");
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> sent(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    var text = visit.parameter("text").orElse("");
    if (visit.parameter("do").equals(Optional.of(ImportReplies.SHOW))) {
      return imports.page(visit, HttpStatus.OK, text, "");
    }
    var files = SentForm.files(request, UPLOAD);
    if (files.isEmpty() && text.isEmpty()) {
      return refused(visit, text, visit.texts().text("workbench.import.empty"));
    }
    if (files.size() > 1 || (!files.isEmpty() && !text.isEmpty())) {
      return refused(visit, text, visit.texts().text("workbench.import.one"));
    }
    return read(visit, text, files.isEmpty() ? UploadedFile.of(text) : files.getFirst());
  }

  private ResponseEntity<byte[]> read(Visit visit, String text, UploadedFile uploaded) {
    if (uploaded.isTooLarge()) {
      return refused(visit, text, visit.texts().text("workbench.import.large"));
    }
    try {
      var file = Json.sent(uploaded.bytes());
      if (!(file.get("country") instanceof String code)) {
        return refused(visit, text, visit.texts().text("workbench.import.noCountry"));
      }
      var country = OpenForm.country(code);
      return preview(visit, OpenForm.of(country, file, decisions.headOf(country)));
    } catch (MalformedJson malformed) {
      return refused(visit, text, visit.texts().told(Fault.of(malformed).detail()));
    } catch (RequestRefused refused) {
      return refused(visit, text, visit.texts().told(refused.problem().detail()));
    }
  }

  private ResponseEntity<byte[]> refused(Visit visit, String text, String told) {
    return imports.page(visit, HttpStatus.BAD_REQUEST, text, told);
  }

  private ResponseEntity<byte[]> preview(Visit visit, OpenForm form) {
    try {
      return pages.preview(visit, form, previews);
    } catch (Refusal refusal) {
      return pages.refused(visit, form, CommandProblems.problem(refusal));
    }
  }
}
