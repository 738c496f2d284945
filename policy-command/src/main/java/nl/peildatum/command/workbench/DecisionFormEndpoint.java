package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.AuditTrail;
import nl.peildatum.command.draft.DraftId;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.refusal.Refusal;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.unfinished.UnfinishedForms;
import nl.peildatum.command.workbench.form.FilledAndEmptied;
import nl.peildatum.command.workbench.form.FormEdits;
import nl.peildatum.command.workbench.form.Pointers;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The form of a decision. Each button sends the whole form: one adds or removes a part, one shows
 * what the decision would change, one puts the form aside, one hands it in. Between these nothing
 * is kept on the server.
 */
@RestController
final class DecisionFormEndpoint {
  static final String ADDRESS = "/beheer/besluit";
  private static final String ADD = "add:";
  private static final String REMOVE = "remove:";
  private static final String SAVE_INSTEAD = "save:";

  private final WorkbenchReplies replies;
  private final FormReplies pages;
  private final Decisions decisions;
  private final Drafts drafts;
  private final AuditTrail audit;
  private final UnfinishedForms unfinished;
  private final ShownPreviews previews;

  DecisionFormEndpoint(
      WorkbenchReplies replies,
      Decisions decisions,
      Drafts drafts,
      AuditTrail audit,
      UnfinishedForms unfinished,
      ShownPreviews previews) {
    this.replies = replies;
    this.pages = new FormReplies(replies, decisions, drafts);
    this.decisions = decisions;
    this.drafts = drafts;
    this.audit = audit;
    this.unfinished = unfinished;
    this.previews = previews;
  }

  @GetMapping("/beheer/nieuw")
  ResponseEntity<byte[]> empty(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    var named = visit.parameter("land");
    if (named.isEmpty()) {
      return replies.page(
          visit, "workbench-new", Map.of("countries", CountryChoice.all(visit.texts())));
    }
    var country = OpenForm.country(named.get());
    var form = OpenForm.empty(country, decisions.headOf(country));
    return pages.form(visit, form.with(FormEdits.added(form.content(), "/acts", "")), "");
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> sent(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    var form = OpenForm.sent(visit);
    var action = visit.parameter("do").filter(Pointers::isOfForm).orElse("preview");
    if (action.startsWith(ADD)) {
      return added(visit, form, action.substring(ADD.length()));
    }
    if (action.startsWith(REMOVE)) {
      var without = FormEdits.removed(form.content(), action.substring(REMOVE.length()));
      return pages.form(visit, form.with(without), parent(action.substring(REMOVE.length())));
    }
    var emptied = FilledAndEmptied.in(visit.fields());
    if (!emptied.isEmpty() && !action.equals("aside")) {
      return pages.emptied(visit, form, emptied);
    }
    try {
      if (action.startsWith(SAVE_INSTEAD)) {
        return saved(visit, form.instead(action.substring(SAVE_INSTEAD.length())));
      }
      return switch (action) {
        case "save" -> saved(visit, form);
        case "record" -> recorded(visit, form);
        case "aside" -> putAside(visit, form);
        case "preview" -> pages.preview(visit, form, previews);
        case "leaveOut" -> pages.form(visit, form.withoutReceipts(), "");
        default -> pages.form(visit, form, "");
      };
    } catch (DraftRefused refused) {
      return refused(visit, form, refused);
    } catch (Refusal refusal) {
      return pages.refused(visit, form, CommandProblems.problem(refusal));
    } catch (RequestRefused refused) {
      return pages.refused(visit, form, refused.problem());
    } catch (MalformedJson malformed) {
      return pages.refused(visit, form, Problem.of(List.of(Fault.of(malformed))));
    }
  }

  private ResponseEntity<byte[]> refused(Visit visit, OpenForm form, DraftRefused refused) {
    if (!refused.slug().equals("stale-draft")) {
      return pages.refused(visit, form, CommandProblems.problem(refused));
    }
    var details = drafts.find(new DraftId(form.country(), form.draft()));
    var people = new People(visit.person(), visit.texts());
    return pages.overtaken(visit, form, OvertakenForm.of(details, form.version(), people));
  }

  private ResponseEntity<byte[]> putAside(Visit visit, OpenForm form) {
    var by = visit.person().identity();
    return unfinished
        .putAside(by, form.keptVersion(), form.unfinished())
        .map(_ -> replies.seeOther(visit, UnfinishedFormsEndpoint.PUT_ASIDE))
        .orElseGet(() -> pages.tooManyAside(visit, form));
  }

  private void finish(Visit visit, OpenForm form) {
    form.keptVersion().ifPresent(kept -> unfinished.finished(visit.person().identity(), kept));
  }

  private ResponseEntity<byte[]> added(Visit visit, OpenForm form, String list) {
    var type = visit.parameter("new:" + list).orElse("");
    var added = FormEdits.added(form.content(), list, type);
    return pages.form(visit, form.with(added), list + "/" + FormEdits.last(added, list));
  }

  private static String parent(String item) {
    return item.substring(0, Math.max(0, item.lastIndexOf('/')));
  }

  private ResponseEntity<byte[]> saved(Visit visit, OpenForm form) {
    Access.require(visit.person().mayDraft());
    var by = visit.person().identity();
    var sent = form.decision();
    var saved =
        form.isRevision()
            ? drafts.revise(
                by,
                new DraftId(form.country(), form.draft()),
                DraftAddress.version(form.version()),
                sent)
            : drafts.draft(by, sent);
    finish(visit, form);
    return replies.seeOther(visit, DraftAddress.of(saved.id()));
  }

  private ResponseEntity<byte[]> recorded(Visit visit, OpenForm form) {
    Access.require(visit.person().mayRecord());
    var also = audit.recordedAtOnce(visit.person().identity());
    var recorded = decisions.record(form.decision(), form.seenHead(), also);
    finish(visit, form);
    return replies.seeOther(visit, "/beheer/besluiten/" + recorded.id());
  }
}
