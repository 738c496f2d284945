package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.unfinished.UnfinishedForms;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a form that its writer put aside, and throws one away. */
@RestController
final class UnfinishedFormsEndpoint {
  static final String PUT_ASIDE = "/beheer?bewaard=ja";
  private static final String FORM = "/beheer/onvoltooid/{id}";

  private final WorkbenchReplies replies;
  private final FormReplies forms;
  private final UnfinishedForms unfinished;

  UnfinishedFormsEndpoint(
      WorkbenchReplies replies, Decisions decisions, Drafts drafts, UnfinishedForms unfinished) {
    this.replies = replies;
    this.forms = new FormReplies(replies, decisions, drafts);
    this.unfinished = unfinished;
  }

  @GetMapping(FORM)
  ResponseEntity<byte[]> again(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    var kept =
        unfinished
            .find(visit.person().identity(), id)
            .orElseThrow(
                () ->
                    new RequestRefused(
                        Problem.of("not-found", Wording.of("not-found.unfinished-form"))));
    return forms.form(visit, OpenForm.again(kept), "");
  }

  @PostMapping(FORM + "/weggooien")
  ResponseEntity<byte[]> throwAway(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    unfinished.throwAway(visit.person().identity(), id);
    return replies.seeOther(visit, "/beheer");
  }
}
