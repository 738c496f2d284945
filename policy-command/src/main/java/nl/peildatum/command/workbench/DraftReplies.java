package nl.peildatum.command.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nl.peildatum.command.Decisions;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shows the page of a draft, with what is wrong with what was sent from it. */
final class DraftReplies {
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
    var people = new People(visit.person(), visit.texts());
    var view = DraftView.of(details, people);
    var model = new HashMap<String, Object>();
    model.put("draft", view);
    model.put("country", visit.texts().country(id.country().value()));
    var context = FormContext.of(visit.texts(), decisions.currentRecord(id.country()));
    model.put("whole", WholeDecision.of(context, new FormDraft(details.file().file())));
    model.put(
        "revised",
        details
            .rejected()
            .map(
                rejected ->
                    ChangedField.between(
                        context,
                        new FormDraft(rejected.file()),
                        new FormDraft(details.file().file())))
            .orElse(List.of()));
    model.put("isWithoutSource", NamedSources.areMissing(details.file().file()));
    model.put("reasonWrong", "");
    model.put("remarkWrong", "");
    model.put("mustConfirm", false);
    model.put("withdrawWrong", "");
    model.put(SentJudgement.REASON, visit.parameter(SentJudgement.REASON).orElse(""));
    model.put(SentJudgement.REMARK, visit.parameter(SentJudgement.REMARK).orElse(""));
    model.put("seenHead", visit.parameter("head").orElse(""));
    model.put("violations", List.of());
    model.put("previewBusy", "");
    model.putAll(about);
    var isBusy = false;
    if (view.isRevisable()) {
      var shown = visit.languageForm(view.address() + "/zaken", "preview", "preview");
      model.put(LanguageForm.VARIABLE, shown);
      try {
        var preview =
            previews.of(
                visit,
                id.country(),
                visit.receipts(),
                () -> decisions.dryRun(details.file(), OptionalLong.empty()));
        preview.into(model);
        if (about.containsKey(REFUSED)) {
          model.put("seenHead", Long.toString(preview.head()));
        }
      } catch (PreviewRefused busy) {
        isBusy = true;
        model.put("previewBusy", visit.texts().told(busy.problem().detail()));
        model.put("receipts", visit.receipts().again());
      } catch (DecisionRefused refused) {
        var words = new ToldByForm(visit.texts());
        model.put(
            "violations",
            refused.violations().stream().map(one -> words.told(one.detail())).toList());
      }
    }
    return isBusy && status == HttpStatus.OK
        ? replies.unavailable(visit, "workbench-draft", model)
        : replies.page(visit, status, "workbench-draft", model);
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
    var refused = RefusedJudgement.of(problem, id.country(), visit.texts());
    var status = HttpStatus.valueOf(refused.status());
    return page(visit, id, status, Map.of(REFUSED, refused));
  }

  /** The page of a draft with what was typed in it before the session ended. */
  ResponseEntity<byte[]> ofEndedSession(Visit visit, DraftId id) {
    var about = Map.of(WorkbenchReplies.OF_ENDED_SESSION, true);
    return page(visit, id, HttpStatus.FORBIDDEN, about);
  }
}
