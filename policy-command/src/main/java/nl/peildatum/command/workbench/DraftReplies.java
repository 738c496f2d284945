package nl.peildatum.command.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.DraftDetails;
import nl.peildatum.command.draft.DraftId;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.http.PreviewRefused;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.command.workbench.view.ChangedField;
import nl.peildatum.command.workbench.view.FormContext;
import nl.peildatum.command.workbench.view.ToldByForm;
import nl.peildatum.command.workbench.view.WholeDecision;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.page.LanguageForm;
import nl.peildatum.web.page.PolicyWords;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shows the page of a draft, with what is wrong with what was sent from it. */
final class DraftReplies {
  private static final String TEMPLATE = "workbench-draft";
  private static final String REFUSED = "refused";

  private final WorkbenchReplies replies;
  private final Decisions decisions;
  private final Drafts drafts;
  private final ShownPreviews previews;

  DraftReplies(
      WorkbenchReplies replies, Decisions decisions, Drafts drafts, ShownPreviews previews) {
    this.replies = replies;
    this.decisions = decisions;
    this.drafts = drafts;
    this.previews = previews;
  }

  /** The page of a draft, with the reason and the receipts that were sent from it. */
  ResponseEntity<byte[]> page(Visit visit, DraftId id) {
    return page(visit, id, HttpStatus.OK, Map.of());
  }

  /**
   * @param about what the page says about the form that was sent
   */
  ResponseEntity<byte[]> page(Visit visit, DraftId id, HttpStatus status, Map<String, ?> about) {
    var details = drafts.find(id);
    var country = details.file().country();
    var context = FormContext.of(visit.texts(), decisions.currentRecord(country));
    var view = DraftView.of(details, context, new People(visit.person(), visit.texts()));
    var model = ofDraft(visit, details, context, view);
    model.putAll(ofForm(visit));
    model.putAll(about);
    var isBusy = view.isRevisable() && !isAnswered(visit, details, view, model);
    return isBusy && status == HttpStatus.OK
        ? replies.unavailable(visit, TEMPLATE, model)
        : replies.page(visit, status, TEMPLATE, model);
  }

  /** The draft itself. */
  private static Map<String, Object> ofDraft(
      Visit visit, DraftDetails details, FormContext context, DraftView view) {
    var file = details.file().file();
    var model = new HashMap<String, Object>();
    model.put("draft", view);
    model.put("country", visit.texts().country(details.file().country().value()));
    model.put("whole", WholeDecision.of(context, new FormDraft(file)));
    model.put(
        "revised",
        details
            .rejected()
            .map(
                rejected ->
                    ChangedField.between(
                        context, new FormDraft(rejected.file()), new FormDraft(file)))
            .orElse(List.of()));
    model.put("isWithoutSource", NamedSources.areMissing(file));
    return model;
  }

  /** The form of a judgement as it was sent, with nothing wrong in it. */
  private static Map<String, Object> ofForm(Visit visit) {
    return Map.of(
        "reasonWrong",
        "",
        "remarkWrong",
        "",
        "mustConfirm",
        false,
        "withdrawWrong",
        "",
        SentJudgement.REASON,
        visit.parameter(SentJudgement.REASON).orElse(""),
        SentJudgement.REMARK,
        visit.parameter(SentJudgement.REMARK).orElse(""),
        "seenHead",
        visit.parameter("head").orElse(""),
        "violations",
        List.of(),
        "previewBusy",
        "");
  }

  /**
   * Adds what the draft would change if it were recorded now, or why it cannot be recorded; whether
   * there was time to find out.
   */
  private boolean isAnswered(
      Visit visit, DraftDetails details, DraftView view, Map<String, Object> model) {
    model.put(
        LanguageForm.VARIABLE, visit.languageForm(view.address() + "/zaken", "preview", "preview"));
    try {
      var preview =
          previews.of(
              visit,
              visit.receipts(),
              () -> decisions.dryRun(details.file(), OptionalLong.empty()));
      preview.into(model);
      if (model.containsKey(REFUSED)) {
        model.put("seenHead", Long.toString(preview.head()));
      }
    } catch (PreviewRefused busy) {
      model.put("previewBusy", visit.texts().told(busy.problem().detail()));
      model.put("receipts", visit.receipts().again());
      return false;
    } catch (DecisionRefused refused) {
      var words = new ToldByForm(visit.texts());
      model.put(
          "violations",
          refused.violations().stream().map(one -> words.told(one.detail())).toList());
    }
    return true;
  }

  /** The page of a draft with what is wrong with the text of the judgement that was sent. */
  ResponseEntity<byte[]> wrongReason(
      Visit visit, DraftId id, SentJudgement judgement, Problem problem) {
    var words = new ToldByForm(visit.texts());
    var told =
        judgement.text().isEmpty()
            ? visit.texts().text("workbench.reason.missing")
            : problem.errors().stream()
                .map(fault -> words.told(fault.detail()))
                .collect(Collectors.joining(" "));
    var about = Map.of(judgement.field() + "Wrong", told);
    return page(visit, id, HttpStatus.BAD_REQUEST, about);
  }

  /** The page of a draft with the question which of two judgements is meant. */
  ResponseEntity<byte[]> unclear(Visit visit, DraftId id, SentJudgement judgement) {
    var about = new HashMap<String, Object>();
    if (judgement.isRejection()) {
      about.put("remarkWrong", visit.texts().text("workbench.remark.unused"));
    } else {
      about.put("reasonWrong", visit.texts().text("workbench.reason.confirm"));
      about.put("mustConfirm", true);
    }
    return page(visit, id, HttpStatus.BAD_REQUEST, about);
  }

  /** The page of a draft as it is now, with why the judgement about it was not recorded. */
  ResponseEntity<byte[]> refused(Visit visit, DraftId id, Problem problem) {
    var refused =
        RefusedJudgement.of(
            problem,
            new PolicyWords(visit.texts(), decisions.currentRecord(id.country()).areas()::byId));
    var status = HttpStatus.valueOf(refused.status());
    return page(visit, id, status, Map.of(REFUSED, refused));
  }

  /** The page of a draft with what was typed in it before the session ended. */
  ResponseEntity<byte[]> ofEndedSession(Visit visit, DraftId id) {
    var about = Map.of(WorkbenchReplies.OF_ENDED_SESSION, true);
    return page(visit, id, HttpStatus.FORBIDDEN, about);
  }
}
