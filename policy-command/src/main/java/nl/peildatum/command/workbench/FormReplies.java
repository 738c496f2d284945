package nl.peildatum.command.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.DraftId;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.unfinished.UnfinishedForms;
import nl.peildatum.command.workbench.form.SchemaShapes;
import nl.peildatum.command.workbench.view.FieldView.OptionView;
import nl.peildatum.command.workbench.view.FormContext;
import nl.peildatum.command.workbench.view.FormErrors;
import nl.peildatum.command.workbench.view.FormErrors.FormError;
import nl.peildatum.command.workbench.view.FormSize;
import nl.peildatum.command.workbench.view.FormView;
import nl.peildatum.command.workbench.view.TextOrder;
import nl.peildatum.command.workbench.view.ToldByForm;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.page.LanguageForm;
import nl.peildatum.web.page.PageTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shows the form of a decision, with the errors in it, and its preview. */
final class FormReplies {
  private static final Set<String> NOT_FILLED_IN = Set.of("missing-field", "missing-field.example");

  /** On the page of a decision that is too large for a form. */
  private static final int MOST_ERRORS = 200;

  private static final String PREVIEW = "preview";
  private static final String EDIT = "edit";

  private final WorkbenchReplies replies;
  private final Decisions decisions;
  private final Drafts drafts;

  FormReplies(WorkbenchReplies replies, Decisions decisions, Drafts drafts) {
    this.replies = replies;
    this.decisions = decisions;
    this.drafts = drafts;
  }

  ResponseEntity<byte[]> form(Visit visit, OpenForm form, String focus) {
    var model = model(visit, form, EDIT, PREVIEW);
    model.put("focus", focus);
    return form(visit, HttpStatus.OK, form, FormErrors.NONE, model);
  }

  /** The form as it was sent after its session had ended. */
  ResponseEntity<byte[]> ofEndedSession(Visit visit, OpenForm form) {
    var model = model(visit, form, EDIT, PREVIEW);
    model.put(WorkbenchReplies.OF_ENDED_SESSION, true);
    return form(visit, HttpStatus.FORBIDDEN, form, FormErrors.NONE, model);
  }

  /** The form as it was sent, with what is wrong with it beside each field. */
  ResponseEntity<byte[]> refused(Visit visit, OpenForm form, Problem problem) {
    var errors = new ArrayList<FormError>();
    problem.errors().forEach(fault -> errors.add(error(fault, visit.texts())));
    if (errors.isEmpty()) {
      var isOfId = problem.type().slug().equals("decision-id-reused");
      var words = new ToldByForm(visit.texts());
      errors.add(new FormError(isOfId ? "/decisionId" : "", words.told(problem.detail())));
      if (isOfId) {
        brokenRules(form).forEach(one -> errors.add(error(one, visit.texts())));
      }
    }
    var status = HttpStatus.valueOf(problem.status());
    var model = model(visit, form, PREVIEW, PREVIEW);
    return form(visit, status, form, new FormErrors(errors), model);
  }

  private static FormError error(Fault fault, PageTexts texts) {
    var pointer = fault.at() instanceof Fault.Pointer(String value) ? value : "";
    return new FormError(pointer, told(fault, texts));
  }

  /** The rules that a decision breaks besides its id, which is taken, so that all are told. */
  private List<Fault> brokenRules(OpenForm form) {
    try {
      decisions.warnings(form.decision(), decisions.currentRecord(form.country()));
      return List.of();
    } catch (DecisionRefused refused) {
      return refused.violations().stream().map(Fault::of).toList();
    }
  }

  /** The form as it was sent, with the fields that are both filled in and cleared. */
  ResponseEntity<byte[]> emptied(Visit visit, OpenForm form, List<String> pointers) {
    var told = visit.texts().text("workbench.emptied.filled");
    var errors = pointers.stream().map(at -> new FormError(at, told)).toList();
    var model = model(visit, form, PREVIEW, PREVIEW);
    return form(visit, HttpStatus.BAD_REQUEST, form, new FormErrors(errors), model);
  }

  /** The form as it was sent, about a draft that another person changed in the meantime. */
  ResponseEntity<byte[]> overtaken(Visit visit, OpenForm form, OvertakenForm overtaken) {
    var model = model(visit, form, PREVIEW, PREVIEW);
    model.put("overtaken", overtaken);
    return form(visit, HttpStatus.PRECONDITION_FAILED, form, FormErrors.NONE, model);
  }

  /** The form as it was sent, which the person has no more room to put aside. */
  ResponseEntity<byte[]> tooManyAside(Visit visit, OpenForm form) {
    var told = visit.texts().text("workbench.aside.full", UnfinishedForms.MOST);
    var errors = new FormErrors(List.of(new FormError("", told)));
    return form(visit, HttpStatus.CONFLICT, form, errors, model(visit, form, EDIT, PREVIEW));
  }

  /** What is wrong, in words; who fills in a form is not told how to write the field as JSON. */
  private static String told(Fault fault, PageTexts texts) {
    return NOT_FILLED_IN.contains(fault.detail().key())
        ? texts.text("workbench.missing")
        : new ToldByForm(texts).told(fault.detail());
  }

  private ResponseEntity<byte[]> form(
      Visit visit, HttpStatus status, OpenForm form, FormErrors errors, Map<String, Object> model) {
    var size = FormSize.of(form.content().file());
    if (!size.fitsOnPage()) {
      return large(visit, status, form, errors, model);
    }
    var context = FormContext.of(visit.texts(), decisions.currentRecord(form.country()));
    model.put("form", FormView.of(context, form.content(), errors));
    model.put("actTypes", actTypes(visit.texts()));
    model.putIfAbsent("focus", "");
    model.put("rejection", rejection(visit, form));
    model.put("change", ChangeTitle.change(form.content().file()));
    model.put("heading", new ChangeTitle(decisions, visit.texts()).of(form));
    return replies.page(visit, status, "workbench-form", model);
  }

  /**
   * Why the draft that the form revises was rejected; empty = it is not, or the person may not
   * know.
   */
  private String rejection(Visit visit, OpenForm form) {
    return form.isRevision() && visit.person().mayReadDrafts()
        ? DraftView.rejection(drafts.find(new DraftId(form.country(), form.draft())))
        : "";
  }

  /** The decision as a file, where it has more than a form can show. */
  private ResponseEntity<byte[]> large(
      Visit visit, HttpStatus status, OpenForm form, FormErrors errors, Map<String, Object> model) {
    model.put("acts", FormSize.MOST_ACTS);
    model.put("json", form.json());
    model.put("errors", errors.all().stream().limit(MOST_ERRORS).toList());
    model.put("moreErrors", Math.max(0, errors.all().size() - MOST_ERRORS));
    return replies.page(visit, status, "workbench-large", model);
  }

  private static List<OptionView> actTypes(PageTexts texts) {
    return SchemaShapes.actTypes().stream()
        .map(type -> new OptionView(type, texts.found("act." + type).orElse(type), false))
        .sorted(Comparator.comparing(OptionView::text, TextOrder.of(texts.language())))
        .toList();
  }

  ResponseEntity<byte[]> preview(Visit visit, OpenForm form, ShownPreviews previews) {
    var sent = form.decision();
    var preview =
        previews.of(visit, form.receipts(), () -> decisions.dryRun(sent, OptionalLong.empty()));
    var model = model(visit, form.checkedAt(preview.head()), PREVIEW, PREVIEW);
    model.put("json", form.json());
    model.put("isWithoutSource", NamedSources.areMissing(form.content().file()));
    preview.into(model);
    return replies.page(visit, "workbench-preview", model);
  }

  private static Map<String, Object> model(Visit visit, OpenForm form, String again, String enter) {
    var model = new HashMap<String, Object>();
    model.put(
        LanguageForm.VARIABLE, visit.languageForm(DecisionFormEndpoint.ADDRESS, again, enter));
    model.put("open", form);
    model.put("cc", form.country().value());
    model.put("country", visit.texts().country(form.country().value()));
    model.put("decisionId", form.content().file().getOrDefault("decisionId", ""));
    return model;
  }
}
