package nl.peildatum.command.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.workbench.form.SchemaShapes;
import nl.peildatum.command.workbench.view.FieldView.OptionView;
import nl.peildatum.command.workbench.view.FormContext;
import nl.peildatum.command.workbench.view.FormErrors;
import nl.peildatum.command.workbench.view.FormErrors.FormError;
import nl.peildatum.command.workbench.view.FormView;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.page.PageTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shows the form of a decision, with the errors in it, and its preview. */
final class FormReplies {
  private static final Set<String> NOT_FILLED_IN = Set.of("missing-field", "missing-field.example");

  private final WorkbenchReplies replies;
  private final Decisions decisions;

  FormReplies(WorkbenchReplies replies, Decisions decisions) {
    this.replies = replies;
    this.decisions = decisions;
  }

  ResponseEntity<byte[]> form(Visit visit, OpenForm form, String focus) {
    return form(visit, form, focus, "");
  }

  /**
   * @param change the type of act by which a recorded decision is changed; empty = none
   */
  ResponseEntity<byte[]> form(Visit visit, OpenForm form, String focus, String change) {
    return form(visit, HttpStatus.OK, form, FormErrors.NONE, focus, change);
  }

  /** The form as it was sent, with what is wrong with it beside each field. */
  ResponseEntity<byte[]> refused(Visit visit, OpenForm form, Problem problem) {
    var errors = new ArrayList<FormError>();
    for (var fault : problem.errors()) {
      var pointer = fault.at() instanceof Fault.Pointer(String value) ? value : "";
      errors.add(new FormError(pointer, told(fault, visit.texts())));
    }
    if (errors.isEmpty()) {
      var pointer = problem.type().slug().equals("decision-id-reused") ? "/decisionId" : "";
      errors.add(new FormError(pointer, visit.texts().told(problem.detail())));
    }
    var status = HttpStatus.valueOf(problem.status());
    return form(visit, status, form, new FormErrors(errors), "", "");
  }

  /** What is wrong, in words; who fills in a form is not told how to write the field as JSON. */
  private static String told(Fault fault, PageTexts texts) {
    return NOT_FILLED_IN.contains(fault.detail().key())
        ? texts.text("workbench.missing")
        : texts.told(fault.detail());
  }

  private ResponseEntity<byte[]> form(
      Visit visit,
      HttpStatus status,
      OpenForm form,
      FormErrors errors,
      String focus,
      String change) {
    var context = FormContext.of(visit.texts(), decisions.currentRecord(form.country()));
    var model = model(visit, form);
    model.put("form", FormView.of(context, form.content(), errors));
    model.put("actTypes", actTypes(visit.texts()));
    model.put("focus", focus);
    model.put("change", change);
    return replies.page(visit, status, "workbench-form", model);
  }

  private static List<OptionView> actTypes(PageTexts texts) {
    return SchemaShapes.actTypes().stream()
        .map(type -> new OptionView(type, texts.found("act." + type).orElse(type), false))
        .sorted(Comparator.comparing(OptionView::text))
        .toList();
  }

  ResponseEntity<byte[]> preview(Visit visit, OpenForm form, CheckedPreview preview) {
    var model = model(visit, form);
    model.put("json", form.json());
    model.putAll(preview.model(visit.texts()));
    return replies.page(visit, "workbench-preview", model);
  }

  private static Map<String, Object> model(Visit visit, OpenForm form) {
    var model = new HashMap<String, Object>();
    model.put("open", form);
    model.put("cc", form.country().value());
    model.put("country", visit.texts().country(form.country().value()));
    model.put("decisionId", form.content().file().getOrDefault("decisionId", ""));
    return model;
  }
}
